/// Whether a participant runs, and whether it takes part.
@usableFromInline
struct Condition: Hashable, Sendable {
  /// Whether it runs; if not, it has forgotten all that it has not stored.
  @usableFromInline var isUp = true
  /// Whether it has stopped to look and to answer.
  @usableFromInline var isSilent = false
  /// What `crashAfter` says, in as few bytes as it needs: worlds are copied all the time.
  @usableFromInline var effectsLeft: Int16 = -1

  /// After how many effects of its next input it crashes; `nil` where it does not.
  @inlinable
  var crashAfter: Int? {
    get { effectsLeft < 0 ? nil : Int(effectsLeft) }
    set { effectsLeft = Int16(clamping: newValue ?? -1) }
  }

  /// Whether it looks and answers.
  @inlinable var isAwake: Bool { isUp && !isSilent }

  /// The participant crashes, as it was to.
  mutating func crash() {
    isUp = false
    crashAfter = nil
  }

  /// Nothing has happened to it.
  @inlinable
  init() {}

  /// What a number says.
  @inlinable
  init(number: UInt64) {
    isUp = number & 1 != 0
    isSilent = number & 2 != 0
    effectsLeft = Int16(truncatingIfNeeded: number >> 2) - 1
  }

  /// All of it in one number.
  @inlinable
  var number: UInt64 {
    (isUp ? 1 : 0) | (isSilent ? 2 : 0) | UInt64(1 + (crashAfter ?? -1)) << 2
  }
}
