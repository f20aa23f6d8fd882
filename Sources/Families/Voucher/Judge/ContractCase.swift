internal import Channels
public import ExactJSON

/// A case for the channel's contract: what is there before, and the calls that are made.
///
/// Its form is that of the published cases:
///
///     {"id": "settle", "setup": {"channel": "f0100", "from": "f0102", …},
///      "steps": [{"epoch": 10, "call": {"method": "Settle", "caller": "from"}}]}
///
/// What a case says of itself and what it expects may stand there, and is not looked at.
public struct ContractCase {
  /// What names the case: a text or a number, as it was given.
  public let id: JSON
  let setup: ContractSetup
  let steps: [ContractStep]

  private enum Rules: String, CaseIterable { case current }

  /// Reads a case; refuses members that have no meaning.
  public init(json: JSON) throws(ContractCaseError) {
    var object = try CaseValue(json: json, key: "").object()
    id = try object.required("id").identifier()
    for remark in ["name", "sources", "note"] { _ = object.optional(remark) }
    _ = try object.optional("rules")?.name(of: Rules.self)
    setup = try ContractSetup(object.required("setup"))
    var steps: [ContractStep] = []
    for step in try object.required("steps").elements() {
      steps.append(try ContractStep(step, in: setup))
    }
    self.steps = steps
    try object.finish()
  }
}
