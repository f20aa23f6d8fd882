/// Why a file could not be used.
public struct DiskError: Error, Sendable, Hashable {
  /// What was to be done with a file.
  public enum Action: String, Sendable, Hashable {
    /// A file is opened or made.
    case open
    /// Bytes are read from a file.
    case read
    /// Bytes are written into a file, or cut off from its end.
    case write
  }

  public let action: Action
  /// The file, or the folder of a file that has no name any more.
  public let place: String
  /// The operating system's number for the reason.
  public let code: Int32

  public init(_ action: Action, _ place: String, code: Int32) {
    self.action = action
    self.place = place
    self.code = code
  }
}
