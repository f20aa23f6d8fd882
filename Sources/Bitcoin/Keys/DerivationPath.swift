/// The path from an extended key to one of its descendants.
public struct DerivationPath: Hashable, Sendable {
  /// One index for each generation.
  public let indices: [ChildIndex]

  /// Makes a path through these children, in order.
  public init(_ indices: [ChildIndex] = []) {
    self.indices = indices
  }

  /// Extends the path by these children.
  public func appending(_ more: [ChildIndex]) -> DerivationPath {
    DerivationPath(indices + more)
  }

  /// Each index with a slash before it; nothing for the empty path.
  public func suffix(mark: HardenedMark) -> String {
    indices.map { "/\($0.text(mark: mark))" }.joined()
  }
}

extension DerivationPath: CustomStringConvertible {
  public var description: String { "m\(suffix(mark: .letter))" }
}
