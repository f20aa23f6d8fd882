/// A part of a world, which never changes: another world shares it or has another part.
public final class Part<Content: Marked>: Sendable {
  /// What it is.
  public let content: Content
  @usableFromInline let known: Mark?

  public init(_ content: Content, _ marking: Marking) {
    self.content = content
    switch marking {
    case .atOnce: known = content.mark
    case .onDemand: known = nil
    }
  }

  /// The fingerprint.
  @inlinable public var mark: Mark { known ?? content.mark }
}

/// When the mark of a part is made.
public enum Marking: Sendable {
  /// Once, for it will be asked for often: a memory knows parts by their marks.
  case atOnce
  /// Whenever it is asked for, which in a world of its own it never is.
  case onDemand
}
