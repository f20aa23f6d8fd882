/// A phrase about its subject: a role of the channel, the network or the miners.
package struct Phrase: Equatable {
  /// The subject where none is known.
  package static let nobodyInParticular = "somebody"

  package let subject: String
  package let text: Line
  /// Whether it is too long to share a paragraph.
  package var isAlone = false

  package init(subject: String, text: Line, isAlone: Bool = false) {
    self.subject = subject
    self.text = text
    self.isAlone = isAlone
  }

  package static func network(_ text: Line) -> Phrase {
    Phrase(subject: "network", text: text)
  }

  package static func miners(_ text: Line, isAlone: Bool = false) -> Phrase {
    Phrase(subject: "miners", text: text, isAlone: isAlone)
  }

  /// Blocks that hold no transaction of the story.
  static func miners(emptyBlocks: ClosedRange<UInt32>) -> Phrase {
    emptyBlocks.count == 1
      ? .miners(toldLine("find block \(grouped(emptyBlocks.lowerBound))"))
      : .miners(
        toldLine(
          "find blocks \(grouped(emptyBlocks.lowerBound)) to \(grouped(emptyBlocks.upperBound))"))
  }
}
