/// A part of a world, which never changes: another world shares it or has another part.
final class Part<Content: Marked>: Sendable {
  let content: Content
  private let known: Mark?

  init(_ content: Content, _ marking: Marking) {
    self.content = content
    switch marking {
    case .atOnce: known = content.mark
    case .onDemand: known = nil
    }
  }

  /// What tells it from others.
  var mark: Mark { known ?? content.mark }
}

/// When the mark of a part is made.
enum Marking: Sendable {
  /// Once, for it will be asked for often: a memory knows parts by their marks.
  case atOnce
  /// Whenever somebody asks, which in a world of its own nobody does.
  case onDemand
}
