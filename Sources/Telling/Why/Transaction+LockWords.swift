internal import Bitcoin
internal import Walkthroughs

extension Transaction {
  /// The lock, and which blocks may hold the transaction.
  var lockWords: String {
    if let blocks = relativeLock {
      return "\(counted(blocks, "block")) from the one that holds what it spends"
    }
    guard inputs.contains(where: { $0.sequence != .final }) else {
      return "none: any block may hold it"
    }
    switch lockTime.meaning {
    case .height(0): return "none: any block may hold it"
    case .height(let height):
      return
        "\(grouped(height)): no block may hold it up to that height, and \(grouped(height + 1))"
        + " is the first that may"
    case .time(let time):
      return "until \(grouped(time)) seconds after 1970, by the clock of the blocks"
    }
  }
}
