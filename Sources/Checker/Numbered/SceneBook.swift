internal import Channels
internal import Exploration
internal import Simulation

/// Everything of situations but their mail, what was signed, and most of what may still happen.
///
/// Scenes are few beside situations, and what a deed does to one is the same whatever else is on its
/// way: that is what makes it worth while to number them.
final class SceneBook: Sendable {
  private struct Key: Hashable, Sendable {
    let world: Mark
    let rest: UInt64
  }

  /// One of them, as a situation in which nothing is on its way and nothing was used up.
  struct Scene: Sendable {
    let situation: Situation
    /// Whether its futures are looked at.
    let boundary: Boundary
  }

  private let scenes = Numbering<Key, Scene>()
  private let plain: WorldModel

  init(_ plain: WorldModel) {
    self.plain = plain
  }

  /// The number of a situation's scene.
  ///
  /// How many reorganisations are left belongs to it: what can still be undone is judged otherwise.
  func number(of situation: Situation) -> UInt32 {
    let missed = UInt64(situation.missed.payer) << 8 | UInt64(situation.missed.payee)
    let cheat = UInt64(situation.cheat.map { Sides($0).rawValue } ?? 0)
    let key = Key(
      world: situation.world.markWithoutMail,
      rest: missed << 16 | cheat << 8 | UInt64(situation.allowance.reorganisations))
    return UInt32(scenes.number(of: key) { scene(of: situation) })
  }

  private func scene(of situation: Situation) -> Scene {
    var bare = situation
    bare.world = situation.world.carrying(PerRole(payer: [], payee: []))
    bare.allowance = plain.bounds.allowance
    bare.allowance.reorganisations = situation.allowance.reorganisations
    bare.signings = []
    bare.flaws = []
    return Scene(situation: bare, boundary: plain.boundary(of: bare))
  }

  func situation(of scene: UInt32) -> Situation { scenes.place(of: Int(scene)).pointee.situation }

  @inline(__always)
  func boundary(of scene: UInt32) -> Boundary { scenes.place(of: Int(scene)).pointee.boundary }

  var bytes: Int { scenes.bytes }
}
