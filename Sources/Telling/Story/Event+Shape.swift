internal import Channels
internal import MockLedger
internal import Simulation

extension Trace.Step where Family: ToldFamily {
  /// The kind of event, without the numbers that differ from payment to payment.
  var shape: [String] { [move.name] + events.map(\.shape) }
}

extension Event where Family: ToldFamily {
  /// The kind of event, without the numbers that differ from payment to payment.
  var shape: String {
    switch self {
    case .refused(let role, let refusal): "\(role) refuses \(refusal.rule)"
    case .stored(let role, _): "\(role) stores"
    case .sent(let role, let message): "\(role) sends \(Family.kind(of: message))"
    case .delivered(let role, let message): "\(role) receives \(Family.kind(of: message))"
    case .lost(let role, let message): "\(role) misses \(Family.kind(of: message))"
    case .tampered(let role, let message):
      "\(role) is to get changed \(Family.kind(of: message))"
    case .rescheduled(let role, let message):
      "\(role) is to get moved \(Family.kind(of: message))"
    case .released: "goods"
    case .gained(let role, let holding): "\(role) gains \(holding.name.kind)"
    case .ledger(let event): Family.Layer.shape(of: event)
    case .crashed(let role): "\(role) falls"
    case .restarted(let role, _): "\(role) starts"
    case .silent(let role): "\(role) is silent"
    case .awake(let role): "\(role) is awake"
    }
  }
}

extension ChainEvent where Name: ToldName {
  /// The kind of event, without the numbers that differ from payment to payment.
  var shape: String {
    switch self {
    case .broadcast(let role, let label, _, let verdict):
      "\(role?.rawValue ?? "") broadcasts \(label.shape): \(verdict.shape)"
    case .evicted(let label): "evicted \(label.shape)"
    case .mined(_, _, let labels): "mined \(labels.map(\.shape))"
    case .blockRefused(_, let refusal, let labels):
      "block \(labels.map(\.shape)): \(refusal.rejectReason)"
    case .reorganised: "reorganised"
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
