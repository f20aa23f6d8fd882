internal import Channels
public import Exploration
internal import Simulation

/// A world model whose situations are numbers, which the explorer goes through many times faster.
///
/// Everything is found out from worlds, once for each scene and once for each message that arrives
/// in one; what is numbered is how that is put together. Both models have the same situations and
/// the same paths between them. It names no family: it asks through closures that are made where
/// the family is known.
public struct NumberedModel: Model {
  private let roles: Range<RoleNumber>
  let scenes: SceneBook
  let mails: MailBook
  let signings: SigningBook
  let turns: TurnBook
  private let promises: NumberedPromises
  /// The promises that scenes break, and those that are broken to a participant by where it stands.
  private let verdicts = WordList()
  private let sideVerdicts = WordList()
  public let initialStates: [NumberedSituation]

  init(
    roleCount: Int, _ scenes: SceneBook, _ mails: MailBook, _ signings: SigningBook,
    _ turns: TurnBook, _ promises: NumberedPromises, from initialStates: [NumberedSituation]
  ) {
    roles = 0..<RoleNumber(roleCount)
    self.scenes = scenes
    self.mails = mails
    self.signings = signings
    self.turns = turns
    self.promises = promises
    self.initialStates = initialStates
  }

  public var properties: [Property<NumberedModel>] {
    promises.promised.map { name, mask in
      .always(name) { [self] in brokenPromises(in: $0) & mask == 0 }
    }
  }

  public func mayViolate(_ state: NumberedSituation) -> Bool {
    brokenPromises(in: state) & promises.mask != 0
  }

  /// The same in every run, though numbers are given to things as they come up.
  @inline(__always)
  public func fingerprint(of state: NumberedSituation) -> Fingerprint {
    var fingerprinter = Fingerprinter()
    let scene = scenes.mark(of: state.scene)
    fingerprinter.combine(scene.high)
    fingerprinter.combine(scene.low)
    fingerprinter.combine(mails[state.mail].mark)
    fingerprinter.combine(signings.mark(of: state.signings))
    fingerprinter.combine(state.budget.first)
    fingerprinter.combine(state.budget.second << 8 | UInt64(state.flaws.rawValue))
    return fingerprinter.finalize()
  }

  public func boundary(of state: NumberedSituation) -> Boundary {
    scenes.boundary(of: state.scene)
  }

  public func actions(in state: NumberedSituation, into actions: inout [NumberedAction]) {
    let mail = mails[state.mail]
    for role in roles { addTurns(about: mail, to: role, in: state, &actions) }
    for role in roles {
      addTurns(.own(role), as: .own(role), in: state, &actions)
    }
    for place in turns.placesOfJointTurns(in: state.scene) {
      let joint = turns.jointTurn(place)
      guard state.budget.permits(joint.turn.charge) else { continue }
      actions.append(NumberedAction(origin: .joint, turn: joint.turn, scene: joint.scene))
    }
  }

  private func addTurns(
    about mail: MailBook.Mail, to role: RoleNumber, in state: NumberedSituation,
    _ actions: inout [NumberedAction]
  ) {
    let letters = mail.letters(to: role)
    guard letters.count > 0 else { return }
    addTurns(
      .about(letters[0], to: role), as: .about(LetterPlace(role: role, index: 0)), in: state,
      &actions)
    guard letters.count > 1, state.budget.permits(.reorders) else { return }
    for index in 1..<letters.count {
      let origin = NumberedAction.Origin.about(LetterPlace(role: role, index: UInt16(index)))
      addOvertaking(letters[index], to: role, as: origin, in: state, &actions)
    }
  }

  private func addTurns(
    _ subject: SideKind.Subject, as origin: NumberedAction.Origin, in state: NumberedSituation,
    _ actions: inout [NumberedAction]
  ) {
    let plain = SideKind(subject: subject, isAboutCrashes: false)
    addTurns(plain, as: origin, in: state, &actions)
    guard state.budget.permits(.crashes) else { return }
    addTurns(SideKind(subject: subject, isAboutCrashes: true), as: origin, in: state, &actions)
  }

  private func addTurns(
    _ kind: SideKind, as origin: NumberedAction.Origin, in state: NumberedSituation,
    _ actions: inout [NumberedAction]
  ) {
    let scene = scenes[state.scene]
    for place in turns.places(of: kind, in: state.scene) {
      let found = turns.sideTurn(place)
      guard state.budget.permits(found.turn.charge) else { continue }
      actions.append(
        NumberedAction(
          origin: origin, turn: found.turn,
          scene: scenes.number(of: found.scene(after: scene, kind.role))))
    }
  }

  /// A message that arrives before others that were sent earlier.
  private func addOvertaking(
    _ letter: UInt32, to role: RoleNumber, as origin: NumberedAction.Origin,
    in state: NumberedSituation,
    _ actions: inout [NumberedAction]
  ) {
    let scene = scenes[state.scene]
    let kind = SideKind(subject: .about(letter, to: role), isAboutCrashes: false)
    for place in turns.places(of: kind, in: state.scene) {
      let found = turns.sideTurn(place)
      guard found.turn.isDelivery else { continue }
      var turn = found.turn
      turn.charge = .reorders
      actions.append(
        NumberedAction(
          origin: origin, turn: turn, scene: scenes.number(of: found.scene(after: scene, role))))
    }
  }

  @inline(__always)
  public func next(_ state: NumberedSituation, _ action: NumberedAction) -> NumberedSituation? {
    let signed = signings.union(state.signings, action.turn.signings)
    let next = NumberedSituation(
      scene: action.scene,
      mail: mails.change(state.mail, taking: action.origin.letter, adding: action.turn.mail),
      signings: signed.set, flaws: state.flaws.union(action.turn.flaws).union(signed.flaws),
      budget: state.budget.charged(action.turn.charge))
    return action.turn.charge == .silences && !next.budget.permits(.silences)
      ? forgetting(in: next.stopping(scenes)) : forgetting(in: next)
  }

  /// A situation without what no future and no promise asks for.
  @inline(__always)
  private func forgetting(in state: NumberedSituation) -> NumberedSituation {
    switch scenes.forgotten(in: state.scene) {
    case .nothing: state
    case .mail(let role): state.carrying(mails.rest(of: state.mail, without: role))
    case .everything: state.over
    }
  }

  private func brokenPromises(in state: NumberedSituation) -> UInt64 {
    let scene = Int(state.scene)
    let broken = verdicts[scene] ?? verdicts.insert(judged(state.scene), at: scene)
    return broken | promises.broken(by: state.flaws)
  }

  private func judged(_ scene: UInt32) -> UInt64 {
    roles.reduce(0) { broken, role in
      let sideState = Int(scenes.sideState(of: role, in: scene))
      let known = sideVerdicts[sideState]
      return broken | (known ?? sideVerdicts.insert(promises.broken(scene, role), at: sideState))
    }
  }

  /// What is remembered of scenes and mail.
  public var sharedBytes: Int {
    scenes.bytes + mails.bytes + signings.bytes + turns.bytes + verdicts.bytes
      + sideVerdicts.bytes
  }
}

extension NumberedSituation {
  /// The same when the cheat's program has been silent or come back for the last time.
  fileprivate func stopping(_ scenes: SceneBook) -> NumberedSituation {
    NumberedSituation(
      scene: scenes.stopped(scene), mail: mail, signings: signings, flaws: flaws, budget: budget)
  }

  /// The same with something else on its way.
  @inline(__always)
  fileprivate func carrying(_ mail: UInt32) -> NumberedSituation {
    NumberedSituation(
      scene: scene, mail: mail, signings: signings, flaws: flaws, budget: budget)
  }

  /// The same where the question is over.
  @inline(__always)
  fileprivate var over: NumberedSituation {
    NumberedSituation(
      scene: scene, mail: MailBook.nothing, signings: SigningBook.nothing, flaws: flaws,
      budget: .spent)
  }
}

extension NumberedAction.Origin {
  /// The message that is taken off what is on its way.
  fileprivate var letter: LetterPlace? {
    switch self {
    case .about(let place): place
    case .own, .joint: nil
    }
  }
}

/// The promises as the bits of a word.
struct NumberedPromises: Sendable {
  /// All that is promised, with its bits.
  let promised: [(name: String, mask: UInt64)]
  /// What a flaw breaks, by its bits.
  private let byFlaw: [UInt64]
  /// What a scene breaks to a participant.
  let broken: @Sendable (_ scene: UInt32, RoleNumber) -> UInt64

  init(
    _ promised: [(name: String, mask: UInt64)], byFlaw: [UInt64],
    breaking broken: @escaping @Sendable (_ scene: UInt32, RoleNumber) -> UInt64
  ) {
    self.promised = promised
    self.byFlaw = byFlaw
    self.broken = broken
  }

  /// All that is promised.
  var mask: UInt64 { promised.reduce(0) { $0 | $1.mask } }

  /// The promises that are broken by what was seen in single moves.
  @inline(__always)
  func broken(by flaws: Flaws) -> UInt64 { flaws.isEmpty ? 0 : byFlaw[Int(flaws.rawValue)] }
}
