internal import Checker
internal import Telling

extension ScheduleError {
  /// Why there is no such ladder, and what would mend it.
  package var words: String {
    switch self {
    case .tooManyStates(let count, let maximum):
      "\(grouped(count)) updates are more than \(grouped(maximum)); draw fewer of them"
    case .belowTheLowestRung(let state, let last):
      "state \(grouped(state)) would need a lock at height 0 or below; "
        + (last.map { "the last state that this ladder has room for is \(grouped($0))" }
          ?? "the refund height must be above 0")
    }
  }
}
