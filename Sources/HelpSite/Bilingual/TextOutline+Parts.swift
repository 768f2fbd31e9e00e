extension TextOutline {
  /// The pieces of a range that an element can hold: none goes through the edge of another, or over a barrier.
  ///
  /// Pieces of nothing but white space are left out.
  /// - Parameters:
  ///   - range: The range.
  ///   - block: The block it lies in.
  ///   - first: The block's first solid that may reach into it and lies in no other.
  ///   - bytes: The text.
  /// - Returns: The pieces in order.
  /// - Complexity: linear in the range and in what the block holds there.
  func parts(
    of range: Range<Int>,
    in block: Block,
    from first: Int,
    _ bytes: Span<UInt8>
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var entered: [Solid] = []
    func end(at offset: Int) {
      if start < offset, !bytes.isBlank(start..<offset) { parts.append(start..<offset) }
    }
    func leave(before offset: Int) {
      while let element = entered.last, element.range.upperBound <= offset {
        end(at: min(element.content.upperBound, range.upperBound))
        start = max(start, element.range.upperBound)
        entered.removeLast()
      }
    }
    var index = first
    while index < block.solids.upperBound, solids[index].range.lowerBound < range.upperBound {
      let solid = solids[index]
      leave(before: solid.range.lowerBound)
      let begins = solid.range.lowerBound >= range.lowerBound
      if solid.range.upperBound <= range.lowerBound {
        index = solid.next
      } else if solid.kind == .barrier || solid.kind == .block {
        end(at: solid.range.lowerBound)
        start = max(start, solid.range.upperBound)
        index += 1
      } else if solid.kind == .atom {
        if solid.holdsBarrier || !begins {
          end(at: solid.range.lowerBound)
          start = max(start, solid.range.upperBound)
        }
        index = solid.next
      } else if begins, solid.range.upperBound <= range.upperBound, !solid.holdsBarrier {
        index = solid.next
      } else {
        end(at: solid.range.lowerBound)
        start = max(solid.content.lowerBound, range.lowerBound)
        entered.append(solid)
        index += 1
      }
    }
    leave(before: range.upperBound)
    // Elements that reach beyond the range are left open.
    end(at: min(range.upperBound, entered.last?.content.upperBound ?? range.upperBound))
    return parts
  }

  /// A range as far as no barrier lies between its edges and a core.
  func freeRange(around core: Range<Int>, in range: Range<Int>, of block: Block) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    for index in solids(of: block, startingIn: range) where solids[index].isBarrier {
      let solid = solids[index]
      if solid.range.upperBound <= core.lowerBound {
        lower = max(lower, solid.range.upperBound)
      } else if solid.range.lowerBound >= core.upperBound {
        upper = min(upper, solid.range.lowerBound)
        break
      }
    }
    return min(lower, core.lowerBound)..<max(upper, core.upperBound)
  }

  /// Whether an element of ours can stand at an offset of a block: not inside a tag or comment.
  func isOpen(_ offset: Int, in block: Block) -> Bool {
    guard block.isRaw else { return true }
    let index = firstSolid(of: block, from: offset) - 1
    guard index >= block.solids.lowerBound else { return true }
    let solid = solids[index]
    return solid.kind == .element || solid.range.upperBound <= offset
  }
}

extension Range<Int> {
  /// The shortest range that holds both.
  func union(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
