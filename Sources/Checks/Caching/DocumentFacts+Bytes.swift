import Workspace

extension ByteEncoder {
  mutating func append(_ facts: DocumentFacts) {
    append(facts.numbers)
    append(facts.sources)
    append(facts.targets)
    append(facts.areSentences)
    append(facts.lengths)
    append(facts.wordings)
    append(facts.meanings)
    append(facts.metadata) {
      $0.append($1.key)
      $0.append($1.value)
      $0.append($1.start)
      $0.append($1.end)
    }
    append(facts.anchors.sorted())
    append(facts.sourceAnchors.sorted())
    append(facts.links)
    append(facts.flows)
    append(facts.terms.labels)
    append(facts.terms.names)
    append(facts.terms.roles.all)
    append(facts.terms.roles.stems)
    append(facts.suppressions.comments) { encoder, comment in
      encoder.append(caseOf: comment.extent)
      encoder.append(comment.word)
      encoder.append(comment.names) {
        $0.append($1.id)
        $0.append($1.range)
        $0.append($1.isPending)
      }
      encoder.append(comment.hasReason)
      for number in [comment.end, comment.target, comment.targetEnd] {
        encoder.append(Int64(number))
      }
    }
  }
}

extension ByteDecoder {
  mutating func facts(path: String, locale: LocaleTag) throws(Failure) -> DocumentFacts {
    DocumentFacts(
      path: path,
      locale: locale,
      numbers: try values(Int32.self),
      sources: try values(UInt64.self),
      targets: try values(UInt64.self),
      areSentences: try values(Bool.self),
      lengths: try values(TextLengths.self),
      wordings: try values(WordingFacts.self),
      meanings: try values(MeaningFacts.self),
      metadata: try values { decoder throws(Failure) in
        MetadataFact(
          key: try decoder.text(),
          value: try decoder.integer(),
          start: try decoder.integer(),
          end: try decoder.integer()
        )
      },
      anchors: Set(try values(UInt64.self)),
      sourceAnchors: Set(try values(UInt64.self)),
      links: try values(DocumentFacts.PageLink.self),
      flows: try values(DocumentFacts.FlowFact.self),
      terms: TermFacts(
        labels: try values(LabelFact.self),
        names: try values(NameFact.self),
        roles: RoleFacts(all: try values(RoleFact.self), stems: try values(UInt32.self))
      ),
      suppressions: Suppressions(
        try values { decoder throws(Failure) in try decoder.suppression() }
      )
    )
  }

  private mutating func suppression() throws(Failure) -> Suppression {
    Suppression(
      extent: try value(of: Suppression.Extent.self),
      word: try range(),
      names: try values { decoder throws(Failure) in
        Suppression.Name(
          id: try decoder.text(),
          range: try decoder.range(),
          isPending: try decoder.bool()
        )
      },
      hasReason: try bool(),
      end: try int(),
      target: try int(),
      targetEnd: try int()
    )
  }
}

extension TermFacts {
  fileprivate init(labels: [LabelFact], names: [NameFact], roles: RoleFacts) {
    self.labels = labels
    self.names = names
    self.roles = roles
  }
}
