internal import Bitcoin

/// The options of `paychan schedule` that families mean the same by.
enum ScheduleOptions {
  static let reaction = Option(
    name: "reaction", help: "How many blocks a party may need before it acts (3).",
    kind: .value(placeholder: "blocks"))
  static let delay = Option(
    name: "delay", help: "How many blocks miners may take; 1 is the very next (3).",
    kind: .value(placeholder: "blocks"))
  static let undone = Option(
    name: "undone", help: "How many blocks one longer branch may undo (0).",
    kind: .value(placeholder: "blocks"))
  static let height = Option(
    name: "height",
    help: "The height of the chain now; without it that at which the channel opened, or 0.",
    kind: .value(placeholder: "height"))

  /// Thirty days of blocks.
  static let month = 30 * 144
  /// The heights that a lock can be: from the next number on it would be a time.
  static let heights = 1...Int(LockTime.timeThreshold - 1)
  private static let maximumBlocks = 365 * 144

  /// A number of blocks that the command line gives.
  static func blocks(
    _ option: Option, from least: Int = 0, _ invocation: Invocation
  ) throws(CommandError) -> UInt32? {
    try invocation.count(of: option, in: least...maximumBlocks).map(UInt32.init)
  }

  /// The height of the chain that the command line gives.
  static func tip(_ invocation: Invocation) throws(CommandError) -> BlockHeight? {
    try invocation.count(of: height, in: 0...heights.upperBound).map {
      BlockHeight(uncheckedValue: UInt32($0))
    }
  }
}
