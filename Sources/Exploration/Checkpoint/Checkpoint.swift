/// A file in which an exploration records what it has visited, so that it can go on after its
/// process has ended in whatever way, a `kill -9` included.
///
/// If the file is there, the exploration goes on from its last record; otherwise it begins, and
/// makes the file. The outcome is the same as without the interruption. If the exploration recorded
/// there is finished, its result is given again. Nothing is recorded twice, and records are not
/// forced through the system's caches, so a loss of power may damage the file; that is noticed.
///
/// The model must give the same fingerprints in every process. States themselves are not recorded:
/// those of the frontier are found again by replay.
public struct Checkpoint: Sendable, Hashable {
  public let path: String
  /// What is explored, in words that differ if the model, its properties or its boundary differ.
  ///
  /// Bounds of the explorer do not belong to it: going on with larger ones is what a checkpoint is
  /// for.
  public let question: String
  /// How many bytes are collected before they are written.
  var blockBytes = 1 << 20

  public init(path: String, question: String) {
    self.path = path
    self.question = question
  }
}

/// Why a checkpoint was refused.
public enum CheckpointError: Error, Sendable, Hashable {
  /// The file could not be opened, read or written.
  case disk(DiskError)
  /// Another exploration is recording into the file.
  case inUse
  /// The file is something else than a checkpoint.
  case notACheckpoint
  /// Another version of the explorer wrote the file.
  case unknownVersion(UInt32)
  /// The file is about another question.
  case otherQuestion(String)
  /// What stands at this offset was never written by an exploration.
  case damaged(offset: Int)
  /// The path of the state with this number leads elsewhere than it did when it was recorded.
  case otherModel(state: Int)
  /// Properties about reachable ends need edges, which are not recorded.
  case needsEdges(property: String)
}
