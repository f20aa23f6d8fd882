public import Bitcoin

extension Transaction {
  /// The height that it is locked to; `nil` where its lock does not count, or is a time.
  public var lock: BlockHeight? {
    guard inputs.contains(where: { $0.sequence != .final }),
      case .height(let height) = lockTime.meaning, height > 0
    else { return nil }
    return BlockHeight(uncheckedValue: height)
  }

  /// The first block that its lock allows.
  public var firstBlock: BlockHeight { lock?.next ?? .genesis }
}
