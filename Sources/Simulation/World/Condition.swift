/// Whether a party runs, and whether it takes part.
struct Condition: Hashable, Sendable {
  /// Whether it runs; if not, it has forgotten all that it has not stored.
  var isUp = true
  /// Whether it has stopped to look and to answer.
  var isSilent = false
  /// After how many effects of its next input it falls over; `nil` where it does not.
  var crashAfter: Int?

  /// Whether it looks and answers.
  var isAwake: Bool { isUp && !isSilent }
}
