internal import Channels
internal import Simulation

/// Everything of a situation but its mail, what was signed, and most of what may still happen: which
/// chain and which sides there are by their numbers, and the rest as it is.
struct Scene: Hashable, Sendable {
  var chain: UInt32
  var payer: UInt32
  var payee: UInt32
  var conditions: PerRole<PaymentRole, UInt16>
  /// How many looks in a row each side has missed.
  var missed: PerRole<PaymentRole, UInt8>
  /// Who cheats.
  let cheat: PaymentRole?
  /// How many branches may still overtake the chain: what can be undone is judged otherwise.
  var reorganisations: UInt8

  func side(_ role: PaymentRole) -> UInt32 { role == .payer ? payer : payee }

}

extension Scene: NumberedKey {
  var word: UInt64 {
    let conditions = UInt64(conditions.payer) << 16 | UInt64(conditions.payee)
    let missed = UInt64(missed.payer) << 8 | UInt64(missed.payee)
    let cheat = UInt64(cheat.map { Sides($0).rawValue } ?? 0)
    return (UInt64(chain) << 32 | UInt64(payer)) &* Self.firstFactor
      &+ (UInt64(payee) << 32 | conditions) &* Self.secondFactor
      &+ (missed << 16 | cheat << 8 | UInt64(reorganisations)) &* Self.thirdFactor
  }

  // Odd, and without a pattern: whatever differs makes a difference.
  private static var firstFactor: UInt64 { 0x9e37_79b9_7f4a_7c15 }
  private static var secondFactor: UInt64 { 0xd6e8_feb8_6659_fd93 }
  private static var thirdFactor: UInt64 { 0xa076_1d64_78bd_642f }
}

/// What decides what one side does, and what happens to it, until the next block: nobody but miners
/// makes the other side look.
struct Stance: NumberedKey {
  let role: PaymentRole
  let chain: UInt32
  let side: UInt32
  /// The channel that the payer has built, which a payee cannot tell from its own side.
  let channel: UInt32
  let condition: UInt16
  let missed: UInt8
  let cheat: PaymentRole?
  let reorganisations: UInt8
}

/// What a deed brings along, whatever it does to the scene.
struct Turn: Hashable, Sendable {
  /// What it puts on its way.
  let mail: UInt32
  /// What honest sides sign.
  let signings: UInt32
  /// Its place among the deeds of its kind.
  let ordinal: UInt16
  let flaws: Flaws
  /// What it is charged to, if to anything.
  var charge: Allowance.Item?
  /// Whether a message simply arrives.
  let isDelivery: Bool
}

/// A deed that changes a chain and one side.
struct SideTurn: Sendable {
  let turn: Turn
  let chain: UInt32
  let side: UInt32
  let condition: UInt16
  let missed: UInt8

  /// What it makes of a scene.
  @inline(__always)
  func scene(after scene: Scene, _ role: PaymentRole) -> Scene {
    var next = scene
    next.chain = chain
    switch role {
    case .payer: next.payer = side
    case .payee: next.payee = side
    }
    next.conditions[role] = condition
    next.missed[role] = missed
    return next
  }
}

/// A deed that changes the chain and both sides.
struct JointTurn: Sendable {
  let turn: Turn
  let scene: UInt32
}
