/// Some neighbouring states of a frontier.
@usableFromInline
struct Piece: Sendable {
  /// The first one's number.
  @usableFromInline let first: Int
  @usableFromInline let count: Int

  @usableFromInline
  init(first: Int, count: Int) {
    self.first = first
    self.count = count
  }
}
