internal import Channels

/// Everything of a situation but its mail, what was signed, and most of what may still happen:
/// which ledger and which participants there are by their numbers, and the rest as it is.
struct NumberedScene: Hashable, Sendable {
  var chain: UInt32
  /// The participants, one for each role.
  var sides: SIMD4<UInt32>
  /// Whether each participant is up and awake.
  var conditions: SIMD4<UInt16>
  /// How many looks in a row each participant has missed.
  var missed: SIMD4<UInt8>
  /// Who cheats, counted from 1; 0 where none does.
  let cheat: UInt8
  /// Whether the cheat's program has stopped for good.
  let hasStopped: Bool
  /// How many branches may still overtake the chain: what can be undone is judged otherwise.
  var reorganisations: UInt8

  init(
    chain: UInt32, sides: SIMD4<UInt32>, conditions: SIMD4<UInt16>, missed: SIMD4<UInt8>,
    cheat: UInt8, hasStopped: Bool, reorganisations: UInt8
  ) {
    self.chain = chain
    self.sides = sides
    self.conditions = conditions
    self.missed = missed
    self.cheat = cheat
    self.hasStopped = hasStopped
    self.reorganisations = reorganisations
  }
}

extension NumberedScene: NumberedKey {
  @inline(__always)
  static func == (one: NumberedScene, other: NumberedScene) -> Bool {
    one.chain == other.chain && one.sides == other.sides && one.conditions == other.conditions
      && one.missed == other.missed && one.cheat == other.cheat
      && one.hasStopped == other.hasStopped && one.reorganisations == other.reorganisations
  }

  @inline(__always)
  var word: UInt64 {
    let conditions = unsafeBitCast(conditions, to: UInt64.self)
    let missed = UInt64(unsafeBitCast(missed, to: UInt32.self))
    let cheating = UInt64(cheat) << 1 | (hasStopped ? 1 : 0)
    return (UInt64(chain) << 32 | UInt64(sides[0])) &* Self.factors.0
      &+ (UInt64(sides[1]) << 32 | UInt64(sides[2])) &* Self.factors.1
      &+ (conditions &+ UInt64(sides[3])) &* Self.factors.2
      &+ (missed << 16 | cheating << 8 | UInt64(reorganisations)) &* Self.factors.3
  }

  /// Odd, and without a pattern: whatever differs makes a difference.
  private static var factors: (UInt64, UInt64, UInt64, UInt64) {
    (
      0x9e37_79b9_7f4a_7c15, 0xd6e8_feb8_6659_fd93, 0xa076_1d64_78bd_642f,
      0xe703_7ed1_a0b4_28db
    )
  }
}

/// What decides what one participant does, and what happens to it, until the next block: nothing
/// but a block makes another look.
struct SideState: NumberedKey {
  let role: RoleNumber
  let chain: UInt32
  let side: UInt32
  /// The contract that the channel is about, which not every participant knows.
  let contract: UInt32
  let condition: UInt16
  let missed: UInt8
  let cheat: UInt8
  let reorganisations: UInt8
}

/// What an action brings along, whatever it does to the scene.
struct NumberedTurn: Hashable, Sendable {
  /// What it puts on its way.
  let mail: UInt32
  /// What honest participants sign.
  let signings: UInt32
  /// Its place among the actions of its kind.
  let ordinal: UInt16
  let flaws: Flaws
  /// What it is charged to, if to anything.
  var charge: Allowance.Item?
  /// Whether a message simply arrives.
  let isDelivery: Bool
}

/// An action that changes a ledger and one participant.
struct SideTurn: Sendable {
  let turn: NumberedTurn
  let chain: UInt32
  let side: UInt32
  let condition: UInt16
  let missed: UInt8

  /// What it makes of a scene.
  @inline(__always)
  func scene(after scene: NumberedScene, _ role: RoleNumber) -> NumberedScene {
    var next = scene
    let place = Int(role)
    next.chain = chain
    next.sides[place] = side
    next.conditions[place] = condition
    next.missed[place] = missed
    return next
  }
}

/// An action that changes the ledger and several participants.
struct JointTurn: Sendable {
  let turn: NumberedTurn
  let scene: UInt32
}
