internal import Exploration

extension CheckpointError {
  /// What is wrong with a checkpoint, and what to do; it continues "the checkpoint 'file' …".
  var problem: String {
    switch self {
    case .disk(let error):
      "cannot be used: \(SystemError(code: error.code).message)"
    case .inUse:
      "is in use by another exploration; wait for its end, or name another file"
    case .notACheckpoint:
      "is another kind of file; name one that is not there yet"
    case .unknownVersion(let version):
      "is of version \(version), which this program does not know; begin another file"
    case .otherQuestion(let question):
      "is about another question: \(question)"
    case .damaged(let offset):
      "is damaged at byte \(offset); begin another file"
    case .otherModel(let state):
      "leads elsewhere at state \(state) than when it was recorded; begin another file"
    case .needsEdges(let property):
      "cannot be made: the property '\(property)' needs more than is recorded"
    }
  }
}
