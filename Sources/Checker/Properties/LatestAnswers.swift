internal import Channels
internal import Simulation
internal import Synchronization

/// Remembers the last answer to each question about the situations of one path.
///
/// Most steps leave alone what a question is about, and then the next situation has the very parts
/// that the answer was found for. So it takes no fingerprint to see that the answer still holds.
final class LatestAnswers<Family: CheckedFamily>: Sendable {
  /// An answer, with all that it was found for.
  private struct Answer {
    let situation: Situation<Family>
    let isKept: Bool
  }

  /// The last answers, by promise and by the role that it is about.
  private let known = Mutex<[Int: Answer]>([:])

  /// The last answer, if it was found for the same parts, or else a new one.
  func answer(
    to promise: Family.Promise, about role: Family.Role?, in situation: Situation<Family>,
    by finding: () -> Bool
  ) -> Bool {
    let place = promise.number * (maximumRoleCount + 1) + (role.map { $0.index + 1 } ?? 0)
    if let answer = known.withLock({ $0[place] }),
      answer.situation.isLike(situation, about: role)
    {
      return answer.isKept
    }
    let isKept = finding()
    known.withLock { $0[place] = Answer(situation: situation, isKept: isKept) }
    return isKept
  }
}

extension Situation {
  /// Whether another situation has the same of all that can matter to a promise about a role.
  fileprivate func isLike(_ other: Situation, about role: Family.Role?) -> Bool {
    wealth == other.wealth && cheat == other.cheat
      && allowance.permits(.reorganisations) == other.allowance.permits(.reorganisations)
      && world.sharesLedger(with: other.world)
      && (role.map { world.shares($0, with: other.world) } ?? true)
  }
}
