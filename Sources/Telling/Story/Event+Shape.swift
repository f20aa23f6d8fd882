internal import Channels
internal import MockLedger
internal import Simulation

extension Trace.Step {
  /// The kind of event, without the numbers that differ from payment to payment.
  var shape: [String] { [move.kind.rawValue] + events.map(\.shape) }
}

extension Event {
  /// The kind of event, without the numbers that differ from payment to payment.
  var shape: String {
    switch self {
    case .refused(let role, let refusal): "\(role) refuses \(refusal.rule)"
    case .stored(let role, _): "\(role) stores"
    case .sent(let role, let message): "\(role) sends \(message.kind)"
    case .delivered(let role, let message): "\(role) receives \(message.kind)"
    case .lost(let role, let message): "\(role) misses \(message.kind)"
    case .tampered(let role, let message): "\(role) is to get changed \(message.kind)"
    case .rescheduled(let role, let message): "\(role) is to get moved \(message.kind)"
    case .released: "goods"
    case .broadcast(let role, let label, _, let verdict):
      "\(role.map(\.rawValue) ?? "") broadcasts \(label.shape): \(verdict.shape)"
    case .gained(let role, let label, _): "\(role) gains \(label.shape)"
    case .evicted(let label): "evicted \(label.shape)"
    case .mined(_, _, let labels): "mined \(labels.map(\.shape))"
    case .blockRefused(_, let refusal, let labels):
      "block \(labels.map(\.shape)): \(refusal.rejectReason)"
    case .reorganised: "reorganised"
    case .crashed(let role): "\(role) falls"
    case .restarted(let role, _): "\(role) starts"
    case .silent(let role): "\(role) is silent"
    case .awake(let role): "\(role) is awake"
    }
  }
}

extension Verdict {
  fileprivate var shape: String {
    switch self {
    case .accepted(let replaced): "accepted \(replaced.count)"
    case .refused(let refusal): refusal.testReason
    case .handedToMiner: "miner"
    }
  }
}
