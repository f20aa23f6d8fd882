internal import Exploration

/// Numbers scenes, and where each participant stands in them.
///
/// Scenes are few beside situations, and ledgers and participants are few beside scenes. What an
/// action does to one of them is the same whatever else is there: that is what makes numbers worth
/// while.
final class SceneBook: Sendable {
  private struct Entry: Sendable {
    let boundary: Boundary
    let sideStates: SIMD4<UInt32>
  }

  private let roleCount: Int
  private let describe: @Sendable (NumberedScene) -> SceneDescription
  private let sideStates = Numbering<SideState, Void>()
  private let scenes = Numbering<NumberedScene, Entry>()

  init(
    roleCount: Int, describing describe: @escaping @Sendable (NumberedScene) -> SceneDescription
  ) {
    self.roleCount = roleCount
    self.describe = describe
  }

  /// The number of a scene.
  @inline(__always)
  func number(of scene: NumberedScene) -> UInt32 {
    UInt32(truncatingIfNeeded: scenes.known(scene) ?? add(scene))
  }

  private func add(_ scene: NumberedScene) -> Int {
    scenes.number(of: scene) { entry(of: scene) }
  }

  private func entry(of scene: NumberedScene) -> Entry {
    let description = describe(scene)
    var numbers = SIMD4<UInt32>()
    for role in 0..<roleCount {
      let sideState = SideState(
        role: RoleNumber(role), chain: scene.chain, side: scene.sides[role],
        contract: description.contract, condition: scene.conditions[role],
        missed: scene.missed[role], cheat: scene.cheat, reorganisations: scene.reorganisations)
      numbers[role] = UInt32(sideStates.number(of: sideState) {})
    }
    return Entry(boundary: description.boundary, sideStates: numbers)
  }

  @inline(__always)
  subscript(number: UInt32) -> NumberedScene { scenes.key(of: Int(number)) }

  @inline(__always)
  func boundary(of number: UInt32) -> Boundary { scenes[Int(number)].boundary }

  /// What a participant of a scene stands in, as a number.
  @inline(__always)
  func sideState(of role: RoleNumber, in number: UInt32) -> UInt32 {
    scenes[Int(number)].sideStates[Int(role)]
  }

  var bytes: Int { sideStates.bytes + scenes.bytes }
}

/// What must be known of a scene beside its numbers.
struct SceneDescription: Sendable {
  /// Whether the question ends there.
  let boundary: Boundary
  /// The number of the contract that the channel is about.
  let contract: UInt32
}
