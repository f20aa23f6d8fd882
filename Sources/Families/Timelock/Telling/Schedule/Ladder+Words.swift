internal import Channels
internal import Telling

extension Timelock.Ladder {
  /// The blocks that a state may need before the one that it replaces is final:
  /// "reaction 1 and delay 2".
  var leadWords: String {
    let (reaction, delay) = (grouped(reaction), grouped(delay))
    guard undone > 0 else { return "reaction \(reaction) and delay \(delay)" }
    let branch = "\(grouped(undone)) undone and delay \(delay) again"
    return "reaction \(reaction), delay \(delay), \(branch)"
  }
}

extension Timelock.Ladder {
  /// How fast the holder of a state and the miners are taken to be, after "if".
  var paceWords: String {
    let branch = undone > 0 ? ", and a branch undoes no more than it may" : ""
    return "its holder takes \(counted(reaction, "block")) and miners \(grouped(delay))\(branch)"
  }
}
