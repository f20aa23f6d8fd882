/// A bar of a picture of heights: what may be in a block from a height on.
package struct HeightRow: Equatable, Sendable {
  /// What it is called.
  let name: String
  /// The first block that it is about.
  let from: UInt32
  /// A class of the page's style, which gives the bar its colour.
  let kind: String

  /// A bar of a name from a block on.
  package init(_ name: String, from: UInt32, kind: String) {
    self.name = name
    self.from = from
    self.kind = kind
  }
}
