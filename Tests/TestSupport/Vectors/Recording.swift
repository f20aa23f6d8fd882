private import Foundation
public import Testing

/// A session with a Bitcoin Core node, recorded as lines for `paychan ledger` with its answers.
///
/// The files lie in `reference`, a folder beside that of the published vectors.
public enum Recording: String, Sendable {
  /// What the mempool holds after reorganisations.
  case reorganisations = "reorg-mempool"

  /// Whether the file is there.
  public var isPresent: Bool { FileManager.default.fileExists(atPath: address.path) }

  /// Says why tests are skipped when it is not.
  public static let absence: Comment = """
    The recorded session is not here: it lies in `reference`, beside the folder of vectors that \
    PAYCHAN_VECTORS names.
    """

  /// Gives every line of the session.
  public func lines() throws -> [String] {
    try String(contentsOf: address, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private var address: URL {
    Vectors.folder.appending(path: "../reference/\(rawValue).jsonl").standardizedFileURL
  }
}
