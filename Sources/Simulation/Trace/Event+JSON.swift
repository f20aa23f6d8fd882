internal import Bitcoin
internal import Channels
public import ExactJSON

extension Event {
  /// The event with its kind first.
  public var json: JSON {
    switch self {
    case .refused(let role, let refusal):
      ["event": "refused", "by": .role(role), "refusal": refusal.json]
    case .stored(let role, let record):
      ["event": "stored", "by": .role(role), "record": .number(record)]
    case .sent(let role, let message):
      ["event": "sent", "by": .role(role), "message": Family.json(of: message)]
    case .delivered(let role, let message): Self.message("delivered", to: role, message)
    case .lost(let role, let message): Self.message("lost", to: role, message)
    case .tampered(let role, let message): Self.message("tampered", to: role, message)
    case .rescheduled(let role, let message): Self.message("rescheduled", to: role, message)
    case .released(let total): ["event": "released", "total": .number(total.satoshis)]
    case .gained(let role, let holding):
      [
        "event": "gained", "by": .role(role),
        "transaction": Family.Layer.json(of: holding.act, holding.name),
      ]
    case .ledger(let event): Family.Layer.json(of: event)
    case .crashed(let role): ["event": "crashed", "by": .role(role)]
    case .restarted(let role, let record):
      ["event": "restarted", "by": .role(role), "record": record.map { .number($0) } ?? .null]
    case .silent(let role): ["event": "silent", "by": .role(role)]
    case .awake(let role): ["event": "awake", "by": .role(role)]
    }
  }

  private static func message(
    _ kind: JSON, to role: Family.Role, _ message: Family.Message
  ) -> JSON {
    ["event": kind, "to": .role(role), "message": Family.json(of: message)]
  }
}
