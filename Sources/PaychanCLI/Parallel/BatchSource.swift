/// Where the items of an ordered parallel map come from.
protocol BatchSource<Item>: Sendable {
  associatedtype Item: Sendable

  /// Waits for at least one item and returns those that are there; nil at the end.
  mutating func next() throws(CommandError) -> [Item]?

  /// How much memory an item takes, about.
  static func weight(of item: Item) -> Int
}

extension LineReader: BatchSource {
  static func weight(of line: InputLine) -> Int {
    switch line.content {
    case .text(let bytes): bytes.count
    case .tooLong: 0
    }
  }
}
