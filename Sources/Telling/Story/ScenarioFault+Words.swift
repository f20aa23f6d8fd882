internal import Channels
internal import ExactJSON
package import Simulation

extension ScenarioFault where Family: ToldFamily {
  /// Continues "the file …": which move cannot happen, and which refusal came before it.
  ///
  /// Often a party has refused something earlier, so that what the move needs was never made.
  package func problem(in scenario: Scenario<Family>) -> String {
    guard reason.mayFollowARefusal, let first = scenario.firstRefusal(before: index) else {
      return problem
    }
    return "\(problem). Before that, \(first)"
  }

  /// Continues "the file …": which move cannot happen, why, and what would mend it.
  package var problem: String {
    "cannot be run to its end: move \(index), '\(move.json.text())', cannot happen there:"
      + " \(reason.words); \(reason.remedy)"
  }
}

extension Scenario where Family: ToldFamily {
  /// The first refusal by a party before a move, in words; the moves before it are run again.
  fileprivate func firstRefusal(before index: Int) -> String? {
    var beginning = self
    beginning.moves = Moves(moves.prefix(index))
    let trace: Trace<Family>
    do { trace = try beginning.run() } catch {
      preconditionFailure("the moves before the one that cannot happen were run already")
    }
    for (number, step) in trace.steps.enumerated() {
      for case .refused(let role, let refusal) in step.events {
        return "in move \(number), the \(role.rawValue) refuses by the rule"
          + " '\(refusal.rule.rawValue)': \(refusal.comparisonWords)"
      }
    }
    return nil
  }
}
