internal import Channels
internal import Exploration
internal import Simulation

/// Numbers scenes, and the chains and sides that they consist of.
///
/// Scenes are few beside situations, and chains and sides are few beside scenes. What a deed does to
/// one of them is the same whatever else is there: that is what makes numbers worth while.
final class SceneBook: Sendable {
  private struct Entry: Sendable {
    let boundary: Boundary
    let stances: PerRole<PaymentRole, UInt32>
  }

  private let plain: WorldModel
  /// A situation in which nothing is on its way, nothing was signed, and nothing was used up.
  private let blank: Situation
  private let chains = Numbering<Mark, World>()
  private let payers = Numbering<Mark, World>()
  private let payees = Numbering<Mark, World>()
  private let channels = Numbering<Mark, Void>()
  private let stances = Numbering<Stance, Void>()
  private let scenes = Numbering<Scene, Entry>()

  init(_ plain: WorldModel) {
    self.plain = plain
    var blank = plain.initialStates[0]
    blank.world = blank.world.carrying(PerRole(payer: [], payee: []))
    blank.allowance = plain.bounds.allowance
    blank.signings = []
    self.blank = blank
  }

  /// The scene of a situation.
  func scene(of situation: Situation) -> Scene {
    Scene(
      chain: UInt32(chains.number(of: situation.world.chainMark, as: situation.world)),
      payer: UInt32(payers.number(of: situation.world.mark(of: .payer), as: situation.world)),
      payee: UInt32(payees.number(of: situation.world.mark(of: .payee), as: situation.world)),
      conditions: PerRole(
        payer: UInt16(situation.world.condition(of: .payer)),
        payee: UInt16(situation.world.condition(of: .payee))),
      missed: situation.missed, cheat: situation.cheat,
      reorganisations: situation.allowance.reorganisations)
  }

  /// The number of a scene.
  @inline(__always)
  func number(of scene: Scene) -> UInt32 {
    UInt32(truncatingIfNeeded: scenes.known(scene) ?? add(scene))
  }

  private func add(_ scene: Scene) -> Int { scenes.number(of: scene) { entry(of: scene) } }

  private func entry(of scene: Scene) -> Entry {
    let channel = UInt32(channels.number(of: payers[Int(scene.payer)].channelMark) {})
    func stance(_ role: PaymentRole) -> UInt32 {
      let stance = Stance(
        role: role, chain: scene.chain, side: scene.side(role), channel: channel,
        condition: scene.conditions[role], missed: scene.missed[role], cheat: scene.cheat,
        reorganisations: scene.reorganisations)
      return UInt32(stances.number(of: stance) {})
    }
    return Entry(
      boundary: plain.boundary(of: chains[Int(scene.chain)]),
      stances: PerRole(payer: stance(.payer), payee: stance(.payee)))
  }

  /// A situation of a scene, in which nothing is on its way.
  func situation(of scene: Scene) -> Situation {
    var situation = blank
    situation.world.takeChain(of: chains[Int(scene.chain)])
    situation.world.takeSide(
      .payer, of: payers[Int(scene.payer)], condition: UInt32(scene.conditions.payer))
    situation.world.takeSide(
      .payee, of: payees[Int(scene.payee)], condition: UInt32(scene.conditions.payee))
    situation.missed = scene.missed
    situation.cheat = scene.cheat
    situation.allowance.reorganisations = scene.reorganisations
    return situation
  }

  @inline(__always)
  subscript(number: UInt32) -> Scene { scenes.key(of: Int(number)) }

  @inline(__always)
  func boundary(of number: UInt32) -> Boundary { scenes[Int(number)].boundary }

  /// What a side of a scene stands in, as a number.
  @inline(__always)
  func stance(of role: PaymentRole, in number: UInt32) -> UInt32 { scenes[Int(number)].stances[role] }

  var bytes: Int {
    chains.bytes + payers.bytes + payees.bytes + channels.bytes + stances.bytes + scenes.bytes
  }
}

extension Mark: NumberedKey {
  var word: UInt64 { low }
}
