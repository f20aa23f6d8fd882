extension DescriptorParser {
  /// The arguments between a function's parentheses, split at its own commas.
  typealias Arguments = (first: Text, rest: [Text])

  /// Cuts the arguments of a function whose parenthesis opens at `open` and closes at the end.
  static func arguments(_ text: Text, open: Int) throws(DescriptorError) -> Arguments {
    var pieces: [Text] = []
    var start = open + 1
    var depth = 0
    for offset in start..<text.endIndex {
      switch text[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        pieces.append(text[start..<offset])
        start = offset + 1
      default: break
      }
      guard depth >= 0 else {
        return try finish(text, pieces, lastStart: start, close: offset)
      }
    }
    throw .unbalanced(offset: open)
  }

  private static func finish(
    _ text: Text, _ pieces: [Text], lastStart: Int, close: Int
  ) throws(DescriptorError) -> Arguments {
    guard text[close] == UInt8(ascii: ")"), close + 1 == text.endIndex else {
      throw .unbalanced(offset: close)
    }
    let all = pieces + [text[lastStart..<close]]
    return (all[0], Array(all.dropFirst()))
  }
}
