internal import Channels
internal import Exploration
internal import Simulation

/// What numbers stand for: the ledgers, participants and letters of worlds, and what the plain
/// model finds out about them.
///
/// It is made where the family is known, and handed to the numbered model as closures.
final class WorldOracle<Family: CheckedFamily>: Sendable {
  let plain: WorldModel<Family>
  /// A situation in which nothing is on its way, nothing was signed, and nothing was used up.
  private let blank: Situation<Family>
  private let chains = Numbering<Mark, World<Family>>()
  private let sides: [SideBook<Family>]
  private let reductions: Reductions
  private let contracts = Numbering<Mark, Void>()
  private let letters = Numbering<Mark, Letter<Family>>()
  let mails: MailBook
  let signings = SigningBook()

  init(_ plain: WorldModel<Family>, _ reductions: Reductions) {
    self.plain = plain
    self.reductions = reductions
    let letters = letters
    mails = MailBook { letters.key(of: Int($0)) }
    var blank = plain.initialStates[0]
    blank.world = blank.world.carrying(PerRole(repeating: []))
    blank.allowance = plain.bounds.allowance
    blank.signings = []
    self.blank = blank
    sides = Family.Role.allCases.map { SideBook($0, plain.bounds, reductions) }
  }
}

// From worlds to numbers.
extension WorldOracle {
  /// The scene of a situation, and of one whose cheat's program has stopped for good.
  func scene(of situation: Situation<Family>, hasStopped: Bool = false) -> NumberedScene {
    let world = situation.world
    var numbers = SIMD4<UInt32>()
    var conditions = SIMD4<UInt16>()
    var missed = SIMD4<UInt8>()
    for role in Family.Role.allCases {
      let place = role.index
      let conduct = situation.conduct(of: role, hasStopped: hasStopped)
      numbers[place] = sides[place].number(in: world, conduct)
      conditions[place] = UInt16(world.condition(of: role))
      missed[place] = situation.missed[place]
    }
    return NumberedScene(
      chain: UInt32(chains.number(of: world.layerMark, as: world)), sides: numbers,
      conditions: conditions, missed: missed,
      cheat: situation.cheat.map { UInt8($0.index + 1) } ?? 0, hasStopped: hasStopped,
      reorganisations: situation.allowance.reorganisations)
  }

  /// What must be known of a scene beside its numbers.
  func description(of scene: NumberedScene) -> SceneDescription {
    let isOver =
      reductions.contains(.decidedChannels) && plain.isOver(situation(of: scene))
    return SceneDescription(
      boundary: isOver ? .endOfQuestion : plain.boundary(of: chains[Int(scene.chain)]),
      contract: UInt32(contracts.number(of: contractMark(of: scene)) {}),
      forgotten: isOver
        ? .everything : scene.hasStopped ? .mail(to: scene.cheat - 1) : .nothing,
      mark: mark(of: scene))
  }

  /// What becomes of a scene when its cheat's program stops for good.
  func stopped(_ scene: NumberedScene) -> NumberedScene {
    let situation = situation(of: scene)
    guard reductions.contains(.stoppedCheats), let cheat = situation.cheat,
      !situation.world.isAwake(cheat)
    else { return scene }
    return self.scene(of: situation, hasStopped: true)
  }

  /// The fingerprint of a scene, whatever the numbers of its parts.
  private func mark(of scene: NumberedScene) -> Mark {
    let rest = Mark(
      high: unsafeBitCast(scene.conditions, to: UInt64.self),
      low: UInt64(unsafeBitCast(scene.missed, to: UInt32.self)) << 32 | UInt64(scene.cheat) << 16
        | UInt64(scene.reorganisations) << 8 | (scene.hasStopped ? 1 : 0))
    return Family.Role.allCases.reduce(chains.key(of: Int(scene.chain)).mixed(with: rest)) {
      $0.mixed(with: sides[$1.index].mark(of: scene.sides[$1.index]))
    }
  }

  private func contractMark(of scene: NumberedScene) -> Mark {
    for role in Family.Role.allCases {
      let world = sides[role.index][scene.sides[role.index]]
      if let mark = world.markOfContract(builtBy: role) { return mark }
    }
    return .none
  }

  /// The number of what is on its way.
  func number(of mail: PerRole<Family.Role, [Letter<Family>]>) -> UInt32 {
    guard Family.Role.allCases.contains(where: { !mail[$0].isEmpty }) else {
      return MailBook.nothing
    }
    var key = MailKey()
    for role in Family.Role.allCases where !mail[role].isEmpty {
      key.letters[role.index] = mail[role].map { letter in
        UInt32(letters.number(of: letter.mark) { letter })
      }
    }
    return mails.number(of: key)
  }

  /// The numbers of a situation.
  func numbered(_ situation: Situation<Family>, _ scenes: SceneBook) -> NumberedSituation {
    NumberedSituation(
      scene: scenes.number(of: scene(of: situation)), mail: number(of: situation.world.mail),
      signings: signings.number(of: situation.signings), flaws: situation.flaws,
      budget: Budget(situation.allowance))
  }
}

// From numbers to worlds.
extension WorldOracle {
  /// A situation of a scene, in which nothing is on its way.
  func situation(of scene: NumberedScene) -> Situation<Family> {
    var situation = blank
    situation.world.takeLayer(of: chains[Int(scene.chain)])
    for role in Family.Role.allCases {
      let place = role.index
      situation.world.takeParticipant(
        role, of: sides[place][scene.sides[place]],
        condition: UInt32(scene.conditions[place]))
      situation.missed[place] = scene.missed[place]
    }
    situation.cheat = scene.cheat == 0 ? nil : Family.Role.allCases[Int(scene.cheat) - 1]
    situation.allowance.reorganisations = scene.reorganisations
    return situation
  }

  /// The letters of some mail.
  func letters(of mail: UInt32) -> PerRole<Family.Role, [Letter<Family>]> {
    let key = mails.key(of: mail)
    return PerRole { role in key.letters[role.index].map { letters[Int($0)] } }
  }

  /// A situation of the scene in which only what a kind of actions is about is on its way.
  private func situation(_ kind: SideKind, of scene: NumberedScene) -> Situation<Family> {
    var situation = situation(of: scene)
    if !kind.isAboutCrashes { situation.allowance.crashes = 0 }
    if case .about(let letter, let role) = kind.subject {
      var mail = PerRole<Family.Role, [Letter<Family>]>(repeating: [])
      mail[Family.Role.allCases[Int(role)]] = [letters[Int(letter)]]
      situation.world = situation.world.carrying(mail)
    }
    return situation
  }
}

// What can happen.
extension WorldOracle {
  /// What one participant of a scene can do, or what can happen to it.
  func sideTurns(_ kind: SideKind, in scene: NumberedScene) -> [SideTurn] {
    let situation = situation(kind, of: scene)
    let place = Int(kind.role)
    return outcomes(of: actions(kind, in: situation), in: situation) { turn, next in
      let after = self.scene(of: next, hasStopped: scene.hasStopped)
      let sideTurn = SideTurn(
        turn: turn, chain: after.chain, side: after.sides[place],
        condition: after.conditions[place], missed: after.missed[place])
      precondition(
        sideTurn.scene(after: scene, kind.role) == after, "only a block makes others look")
      return sideTurn
    }
  }

  /// What can happen in a scene to the ledger and to several participants.
  func jointTurns(in scene: NumberedScene, _ scenes: SceneBook) -> [JointTurn] {
    let situation = situation(of: scene)
    return outcomes(of: jointActions(in: situation), in: situation) { turn, next in
      JointTurn(
        turn: turn,
        scene: scenes.number(of: self.scene(of: next, hasStopped: scene.hasStopped)))
    }
  }

  private func outcomes<Outcome>(
    of actions: [ModelAction<Family>], in situation: Situation<Family>,
    _ make: (NumberedTurn, Situation<Family>) -> Outcome
  ) -> [Outcome] {
    actions.enumerated().compactMap { ordinal, action in
      guard let next = Family.next(situation, action, plain.memory) else { return nil }
      return make(turn(action, ordinal, to: next), next)
    }
  }

  private func turn(
    _ action: ModelAction<Family>, _ ordinal: Int, to next: Situation<Family>
  ) -> NumberedTurn {
    NumberedTurn(
      mail: number(of: next.world.mail), signings: signings.number(of: next.signings),
      ordinal: UInt16(ordinal), flaws: next.flaws, charge: action.charge,
      isDelivery: action.isPlainDelivery)
  }

  private func actions(
    _ kind: SideKind, in situation: Situation<Family>
  ) -> [ModelAction<Family>] {
    var choices = Choices(situation, in: plain, into: [])
    switch kind.subject {
    case .own(let role): choices.addActions(of: Family.Role.allCases[Int(role)])
    case .about(_, let role):
      choices.addActions(about: 0, to: Family.Role.allCases[Int(role)])
    }
    return choices.actions.filter { ($0.charge == .crashes) == kind.isAboutCrashes }
  }

  private func jointActions(in situation: Situation<Family>) -> [ModelAction<Family>] {
    var choices = Choices(situation, in: plain, into: [])
    choices.addBlocks()
    return choices.actions
  }

  /// What a scene breaks of all that is promised to a participant.
  func brokenPromises(to role: RoleNumber, in scene: NumberedScene) -> UInt64 {
    plain.brokenPromises(to: Family.Role.allCases[Int(role)], in: situation(of: scene))
      .reduce(0) { $0 | $1.mask }
  }
}

// The way back from numbered actions to what they stand for.
extension WorldOracle {
  /// The situation that a numbered one stands for.
  func situation(_ state: NumberedSituation, in model: NumberedModel) -> Situation<Family> {
    var situation = situation(of: model.scenes[state.scene])
    situation.world = situation.world.carrying(letters(of: state.mail))
    situation.allowance = state.budget.allowance
    situation.signings = signings.list(state.signings)
    situation.flaws = state.flaws
    return situation
  }

  /// The action that a numbered one stands for.
  func action(
    _ action: NumberedAction, in state: NumberedSituation, of model: NumberedModel
  ) -> ModelAction<Family> {
    let scene = model.scenes[state.scene]
    let ordinal = Int(action.turn.ordinal)
    func found(_ subject: SideKind.Subject) -> ModelAction<Family> {
      let kind = SideKind(subject: subject, isAboutCrashes: action.turn.charge == .crashes)
      return actions(kind, in: situation(kind, of: scene))[ordinal]
    }
    switch action.origin {
    case .own(let role): return found(.own(role))
    case .joint: return jointActions(in: situation(of: scene))[ordinal]
    case .about(let place) where place.index > 0:
      let role = Family.Role.allCases[Int(place.role)]
      return ModelAction([.deliver(to: role, message: Int(place.index))], charge: .reorders)
    case .about(let place):
      return found(.about(mails[state.mail].letters(to: place.role)[0], to: place.role))
    }
  }

  /// The same path through the plain model.
  func path(_ path: Path<NumberedModel>, of model: NumberedModel) -> Path<WorldModel<Family>> {
    var state = path.start
    var actions: [ModelAction<Family>] = []
    for step in path.actions {
      actions.append(action(step, in: state, of: model))
      guard let next = model.next(state, step) else {
        preconditionFailure("a path that was found can be replayed")
      }
      state = next
    }
    return Path(start: situation(path.start, in: model), actions: actions)
  }
}

extension Situation {
  /// How a participant takes part.
  fileprivate func conduct(
    of role: Family.Role, hasStopped: Bool
  ) -> SideBook<Family>.Conduct {
    guard role == cheat else { return .honest }
    return hasStopped ? .stopped : .cheating
  }
}

extension ModelAction {
  fileprivate var isPlainDelivery: Bool {
    guard charge == nil, moves.count == 1, case .deliver = moves[0] else { return false }
    return true
  }
}

extension FamilyPromise {
  /// Its bit.
  var mask: UInt64 { 1 << UInt64(number) }
}

extension Mark: NumberedKey {
  var word: UInt64 { low }
}
