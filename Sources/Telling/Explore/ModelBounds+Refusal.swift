internal import Channels
package import Checker
internal import Simulation

extension ModelBounds {
  /// Why there is no channel to explore: which role refuses its terms, by which rule and numbers,
  /// what would be acceptable, and which rules would have to be left out.
  package var refusalWords: String {
    guard let (role, refusal) = refusal else { return "cannot be opened" }
    let rule = refusal.rule.rawValue
    let compared = refusal.comparisonWords
    let numbers = compared.isEmpty ? "" : " (\(compared))"
    return """
      cannot be opened: the \(role.rawValue) refuses its terms by the rule '\(rule)'\(numbers). \
      \(refusal.remedy.words)\(waiver)
      """
  }

  /// How to explore it all the same; empty where leaving out rules opens no channel either.
  private var waiver: String {
    guard let rules = rulesInTheWay else { return "" }
    return " Or leave out what stands in its way: '--without \(rules.joined(separator: ","))'."
  }

  /// The first refusal on the way to the channel.
  private var refusal: (Family.Role, Family.Refusal)? {
    let trace: Trace<Family>
    do { trace = try scenario().run() } catch { return nil }
    for case .refused(let role, let refusal) in trace.steps.flatMap(\.events) {
      return (role, refusal)
    }
    return nil
  }

  /// The rules without which the channel opens, each found by leaving out those before it.
  private var rulesInTheWay: [String]? {
    var bounds = self
    var rules: [Family.Rule] = []
    while let rule = bounds.refusal?.1.rule, !rules.contains(rule) {
      rules.append(rule)
      bounds.waived = waived.map { $0.union(rules) }
      do {
        if try WorldModel<Family>(bounds).hasChannel { return rules.map(\.rawValue) }
      } catch { return nil }
    }
    return nil
  }
}
