/// Whether a participant runs, and whether it takes part.
struct Condition: Hashable, Sendable {
  /// Whether it runs; if not, it has forgotten all that it has not stored.
  var isUp = true
  /// Whether it has stopped to look and to answer.
  var isSilent = false
  /// What `crashAfter` says, in as few bytes as it needs: worlds are copied all the time.
  private var effectsLeft: Int16 = -1

  /// After how many effects of its next input it crashes; `nil` where it does not.
  var crashAfter: Int? {
    get { effectsLeft < 0 ? nil : Int(effectsLeft) }
    set { effectsLeft = Int16(clamping: newValue ?? -1) }
  }

  /// Whether it looks and answers.
  var isAwake: Bool { isUp && !isSilent }

  /// The participant crashes, as it was to.
  mutating func crash() {
    isUp = false
    crashAfter = nil
  }

  /// Nothing has happened to it.
  init() {}

  /// What a number says.
  init(number: UInt64) {
    isUp = number & 1 != 0
    isSilent = number & 2 != 0
    effectsLeft = Int16(truncatingIfNeeded: number >> 2) - 1
  }

  /// All of it in one number.
  var number: UInt64 {
    (isUp ? 1 : 0) | (isSilent ? 2 : 0) | UInt64(1 + (crashAfter ?? -1)) << 2
  }
}
