import Workspace

/// The pages of a language that are no documents, and the one where a language is chosen.
extension SiteRenderer {
  /// The home page of a language.
  func home(_ language: Int) throws(TemplateError) -> [UInt8] {
    let address = plan.languages[language].home
    var frame = commonFrame(language, title: "", plan.languages.map(\.home))
    frame.addresses = homeAddresses(language)
    let model = HomeModel(
      frame: frame,
      stages: stages(language, from: address),
      contents: try navigationRenderers[language].contents()
    )
    return try library.render("home", with: model.value)
  }

  /// The page that searches; without an index it says that nothing here can be searched.
  func search(_ language: Int) throws(TemplateError) -> [UInt8] {
    let words = plan.languages[language].words
    var frame = commonFrame(language, title: words[.search], plan.languages.map(\.search))
    if isSearchable { frame.scripts += ["excerpts.js", "search.js"] }
    frame.fetches = isSearchable
    let counts = PluralCategory.allCases.compactMap { category in
      words.profile.words["results-\(category.rawValue)"].map {
        SearchModel.Count(form: category.rawValue, text: $0)
      }
    }
    let index = isSearchable ? SearchIndexer.folder + "/" : nil
    let model = SearchModel(
      frame: frame,
      index: index,
      sourceLanguage: plan.languages[SitePlan.source].tag.text,
      counts: counts
    )
    return try library.render("search", with: model.value)
  }

  /// The page for a wrong address.
  ///
  /// It may be shown at any depth, so its links start at the root of the server where that is known.
  /// It stands in the folder of the language, or for all languages in that of the site.
  func notFound(_ language: Int, on address: SiteAddress) throws(TemplateError) -> [UInt8] {
    let root = SiteOrigin(settings)?.root
    let seen = SiteAddress.rooted(at: root) ?? address
    let words = plan.languages[language].words
    let frame = frame(
      language,
      on: seen,
      title: words[.pageNotFound],
      languages: languages(of: plan.languages.map(\.notFound), in: language, from: seen)
    )
    let contents = try navigationRenderers[language].contents(from: seen)
    let model = NotFoundModel(frame: frame, contents: contents)
    return try library.render("not-found", with: model.value)
  }

  /// The page of a group of the contents that is too large to be shown beside pages.
  func folder(_ page: FolderPage, _ language: Int) throws(TemplateError) -> [UInt8] {
    let renderer = navigationRenderers[language]
    // A group that another language lacks leads to its home page.
    let addresses = plan.languages.indices.map {
      navigations[$0].folderPages.page(named: page.name)?.address ?? plan.languages[$0].home
    }
    let title = renderer.title(of: page)
    let model = FolderModel(
      frame: commonFrame(language, title: title, addresses),
      breadcrumbs: [home(language, from: page.address)] + renderer.breadcrumbs(of: page),
      contents: try renderer.contents(of: page)
    )
    return try library.render("folder", with: model.value)
  }

  /// The page on which a reader chooses a language.
  func chooser() throws(TemplateError) -> [UInt8] {
    let address = SitePlan.chooser
    var languages = languages(of: plan.languages.map(\.home), in: nil, from: address)
    for (index, language) in plan.languages.enumerated() {
      languages[index].greeting = language.words[.journey]
    }
    var frame = frame(SitePlan.source, on: address, title: "", languages: languages)
    frame.scripts = []
    if let origin = SiteOrigin(settings), var model = homeAddresses(SitePlan.source) {
      model.canonical = origin.url(of: address)
      frame.addresses = model
    }
    return try library.render("languages", with: ChooserModel(frame: frame).value)
  }

  /// What surrounds a page that every language has at the same place.
  func commonFrame(_ language: Int, title: String, _ addresses: [SiteAddress]) -> FrameModel {
    let address = addresses[language]
    var frame = frame(
      language,
      on: address,
      title: title,
      languages: languages(of: addresses, in: language, from: address)
    )
    frame.addresses = self.addresses(
      language,
      addresses,
      title: title,
      original: language,
      isOwn: { Path.name(of: addresses[$0].path) == Path.name(of: address.path) }
    )
    return frame
  }

  private func homeAddresses(_ language: Int) -> AddressesModel? {
    guard let origin = SiteOrigin(settings) else { return nil }
    let homes = plan.languages.map(\.home)
    var model = addresses(language, homes, title: "", original: language, isOwn: { _ in true })
    model?.alternates = origin.alternatesOfHome(plan)
    return model
  }

  private func stages(_ language: Int, from address: SiteAddress) -> [StageModel] {
    Stage.allCases.compactMap { stage in
      let flows = plan.flows.indices.filter { plan.flows[$0].flow.stage == stage }
        .compactMap { card($0, language, from: address) }
      guard !flows.isEmpty else { return nil }
      return StageModel(
        id: stage.rawValue,
        name: plan.languages[language].words.name(of: stage),
        flows: flows
      )
    }
  }
}
