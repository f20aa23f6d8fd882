internal import Exploration
internal import Simulation

/// Numbers scenes, and where each participant stands in them.
///
/// Scenes are few beside situations, and ledgers and participants are few beside scenes. What an
/// action does to one of them is the same whatever else is there: that is what makes numbers worth
/// while.
final class SceneBook: Sendable {
  private struct Entry: Sendable {
    let boundary: Boundary
    /// What a situation forgets as soon as it is there.
    let forgotten: Forgotten
    let sideStates: SIMD4<UInt32>
    /// Follows from all that the scene stands for.
    let mark: Mark
  }

  private let roleCount: Int
  private let describe: @Sendable (NumberedScene) -> SceneDescription
  private let stop: @Sendable (NumberedScene) -> NumberedScene
  private let sideStates = Numbering<SideState, Void>()
  private let scenes = Numbering<NumberedScene, Entry>()
  /// What scenes become when their cheat's program stops for good.
  private let stoppedScenes = WordList()

  init(
    roleCount: Int, describing describe: @escaping @Sendable (NumberedScene) -> SceneDescription,
    stopping stop: @escaping @Sendable (NumberedScene) -> NumberedScene
  ) {
    self.roleCount = roleCount
    self.describe = describe
    self.stop = stop
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
    return Entry(
      boundary: description.boundary, forgotten: description.forgotten, sideStates: numbers,
      mark: description.mark)
  }

  @inline(__always)
  subscript(number: UInt32) -> NumberedScene { scenes.key(of: Int(number)) }

  @inline(__always)
  func boundary(of number: UInt32) -> Boundary { scenes[Int(number)].boundary }

  /// What a situation forgets in a scene.
  @inline(__always)
  func forgotten(in number: UInt32) -> Forgotten { scenes[Int(number)].forgotten }

  /// The fingerprint of a scene, which is the same in every run.
  @inline(__always)
  func mark(of number: UInt32) -> Mark { scenes[Int(number)].mark }

  /// The scene that is left of one when its cheat's program stops for good.
  func stopped(_ number: UInt32) -> UInt32 {
    let place = Int(number)
    let known = stoppedScenes[place]
    return UInt32(
      truncatingIfNeeded: known
        ?? stoppedScenes.insert(UInt64(self.number(of: stop(self[number]))), at: place))
  }

  /// What a participant of a scene stands in, as a number.
  @inline(__always)
  func sideState(of role: RoleNumber, in number: UInt32) -> UInt32 {
    scenes[Int(number)].sideStates[Int(role)]
  }

  var bytes: Int { sideStates.bytes + scenes.bytes + stoppedScenes.bytes }
}

/// What must be known of a scene beside its numbers.
struct SceneDescription: Sendable {
  /// Whether the question ends there.
  let boundary: Boundary
  /// The number of the contract that the channel is about.
  let contract: UInt32
  /// What a situation forgets as soon as it is there.
  let forgotten: Forgotten
  /// Follows from all that the scene stands for.
  let mark: Mark
}

/// What a situation forgets beside what its scene leaves out already.
enum Forgotten: Hashable, Sendable {
  case nothing
  /// What is on its way to a participant that hears nothing any more.
  case mail(to: RoleNumber)
  /// What is on its way, what was signed, and what may still happen: the question is over.
  case everything
}
