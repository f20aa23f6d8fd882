public import Bitcoin
public import Channels
public import ExactJSON

extension Move {
  /// Reads a move as a person writes it.
  public init(json: JSON) throws(MemberError) {
    self = try WrittenForm.read(json, among: Self.forms)
  }

  /// The move as a person writes it: its first key names it, the others are its details.
  public var json: JSON { .object(object) }

  /// What the move is called where it is written.
  public var name: String { object.members[0].key }

  private var object: JSONObject {
    switch self {
    case .order(let role, let order): Family.json(of: order, to: role)
    case .trick(let trick): Family.json(of: trick)
    case .exchange: [MoveKey.exchange: .string(MoveKey.everything)]
    case .mine(let blocks, let choice): Self.blocks(MoveKey.mine, blocks, choice)
    case .reorganise(let depth, let choice): Self.blocks(MoveKey.reorganise, depth, choice)
    case .tick(let role): [MoveKey.tick: .role(role)]
    case .restart(let role): [MoveKey.restart: .role(role)]
    case .silence(let role): [MoveKey.silence: .role(role)]
    case .wake(let role): [MoveKey.wake: .role(role)]
    case .withhold(let role): [MoveKey.withhold: .role(role)]
    case .crash(let role, afterEffects: nil): [MoveKey.crash: .role(role)]
    case .crash(let role, let effects?):
      [MoveKey.crash: .role(role), MoveKey.afterEffects: .number(effects)]
    case .deliver(let role, let message): Self.message(MoveKey.deliver, role, message)
    case .drop(let role, let message): Self.message(MoveKey.drop, role, message)
    case .cut(let role, let message): Self.message(MoveKey.cut, role, message)
    case .duplicate(let role, let message): Self.message(MoveKey.duplicate, role, message)
    case .delay(let role, let message, let blocks):
      Self.message(MoveKey.delay, role, message) { $0[MoveKey.blocks] = .number(blocks) }
    case .reorder(let role, let message, let before):
      Self.message(MoveKey.reorder, role, message) { $0[MoveKey.before] = .number(before) }
    case .tamper(let role, let message, let change, let signing):
      Self.message(MoveKey.tamper, role, message) { details in
        details[MoveKey.change] = .object(Family.json(of: change))
        details[MoveKey.signedAgain] = .bool(signing == .again)
      }
    case .broadcast(let role, let name, let change): Self.broadcast(role, name, change)
    }
  }

  private static func blocks(
    _ name: String, _ count: Int, _ choice: Family.Layer.Choice
  ) -> JSONObject {
    var object: JSONObject = [name: .number(count)]
    Family.Layer.write(choice, to: &object)
    return object
  }

  private static func message(
    _ name: String, _ role: Family.Role, _ message: Int,
    _ add: (inout JSONObject) -> Void = { _ in }
  ) -> JSONObject {
    var object: JSONObject = [name: .role(role), MoveKey.message: .number(message)]
    add(&object)
    return object
  }

  private static func broadcast(
    _ role: Family.Role, _ name: Family.Name, _ change: Family.Change?
  ) -> JSONObject {
    var object: JSONObject = [MoveKey.broadcast: .string("\(name)"), MoveKey.by: .role(role)]
    if let change { object[MoveKey.change] = .object(Family.json(of: change)) }
    return object
  }
}

extension JSON {
  /// A role.
  public static func role(_ role: some ChannelRole) -> JSON { .string(role.rawValue) }

  /// An amount as people write it: in thousandths of a bitcoin as long as two digits behind the
  /// point are enough, in satoshis otherwise.
  public static func written(_ amount: Amount) -> JSON {
    guard amount.satoshis.isMultiple(of: 1_000), amount.isInRange, amount != .zero else {
      return .number(amount.satoshis)
    }
    var digits = amount.text(in: .mBTC)[...]
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return .string("\(digits) \(AmountUnit.mBTC.rawValue)")
  }
}
