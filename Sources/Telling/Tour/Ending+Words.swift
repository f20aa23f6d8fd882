internal import Channels
internal import Walkthroughs

extension Ending {
  /// Which role has the money, in a sentence without its full stop.
  func words(_ cast: PerRole<Role, String>) -> String {
    let text =
      switch self {
      case .asAgreed: told("each has what was agreed on last, or can take it alone")
      case .takesMore(let role):
        told("\(cast[role]) has some of what is due to \(others(than: role, cast))")
      case .nobody: told("it is stuck: nobody can take it alone any more")
      }
    return text.capitalizedFirst
  }

  private func others(than role: Role, _ cast: PerRole<Role, String>) -> String {
    let others = Role.allCases.filter { $0 != role }
    return others.count == 1 ? cast[others[0]] : told("another")
  }
}
