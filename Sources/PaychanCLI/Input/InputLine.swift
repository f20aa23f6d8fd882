/// One line of a stream, without its line break.
struct InputLine: Equatable, Sendable {
  /// The place in the stream, counted from one.
  let number: Int
  let content: Content

  /// A line too long to hold still has its place, so that it can be answered there.
  enum Content: Equatable, Sendable {
    case text([UInt8])
    case tooLong(limit: Int)
  }
}
