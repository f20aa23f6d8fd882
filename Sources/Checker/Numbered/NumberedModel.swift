internal import Channels
public import Exploration
internal import Simulation

/// A world model whose situations are numbers, which the explorer goes through many times faster.
///
/// Everything is found out by the plain model, once for each scene and once for each message that
/// arrives in one; what is numbered is how that is put together. Both have the same situations and
/// the same ways between them.
public struct NumberedModel: Model {
  let plain: WorldModel
  let scenes: SceneBook
  let mails = MailBook()
  let signings = SigningBook()
  let turns: TurnBook
  /// The promises that scenes break, and those that are broken to a side by where it stands.
  private let verdicts = WordList()
  private let sideVerdicts = WordList()
  /// All that is promised.
  private let promised: UInt64
  public let initialStates: [NumberedSituation]

  /// Numbers the situations of a model.
  public init(_ plain: WorldModel) {
    self.plain = plain
    promised = plain.promises.reduce(0) { $0 | $1.mask }
    let scenes = SceneBook(plain)
    self.scenes = scenes
    turns = TurnBook(plain, scenes, mails, signings)
    let (mails, signings) = (mails, signings)
    initialStates = plain.initialStates.map { situation in
      NumberedSituation(
        scene: scenes.number(of: scenes.scene(of: situation)),
        mail: mails.number(of: situation.world.mail),
        signings: signings.number(of: situation.signings), flaws: situation.flaws,
        budget: Budget(situation.allowance))
    }
  }

  public var properties: [Property<NumberedModel>] {
    plain.promises.map { promise in
      let mask = promise.mask
      return .always(promise.rawValue) { [self] in brokenPromises(in: $0) & mask == 0 }
    }
  }

  public func mayViolate(_ state: NumberedSituation) -> Bool {
    brokenPromises(in: state) & promised != 0
  }

  public func fingerprint(of state: NumberedSituation) -> Fingerprint { state.fingerprint }

  public func boundary(of state: NumberedSituation) -> Boundary {
    scenes.boundary(of: state.scene)
  }

  public func actions(in state: NumberedSituation, into actions: inout [NumberedDeed]) {
    let mail = mails[state.mail]
    for role in [PaymentRole.payer, .payee] { addTurns(about: mail, to: role, in: state, &actions) }
    for role in [PaymentRole.payer, .payee] {
      addTurns(.own(role), as: .own(role), in: state, &actions)
    }
    for place in turns.placesOfJointTurns(in: state.scene) {
      let joint = turns.jointTurn(place)
      guard state.budget.permits(joint.turn.charge) else { continue }
      actions.append(NumberedDeed(origin: .joint, turn: joint.turn, scene: joint.scene))
    }
  }

  private func addTurns(
    about mail: MailBook.Mail, to role: PaymentRole, in state: NumberedSituation,
    _ actions: inout [NumberedDeed]
  ) {
    let letters = mail.letters(to: role)
    guard letters.count > 0 else { return }
    addTurns(
      .about(letters[0], to: role), as: .about(LetterPlace(role: role, index: 0)), in: state,
      &actions)
    guard letters.count > 1, state.budget.permits(.reorders) else { return }
    for index in 1..<letters.count {
      let origin = NumberedDeed.Origin.about(LetterPlace(role: role, index: UInt16(index)))
      addOvertaking(letters[index], to: role, as: origin, in: state, &actions)
    }
  }

  private func addTurns(
    _ subject: SideKind.Subject, as origin: NumberedDeed.Origin, in state: NumberedSituation,
    _ actions: inout [NumberedDeed]
  ) {
    let plain = SideKind(subject: subject, isAboutCrashes: false)
    addTurns(plain, as: origin, in: state, &actions)
    guard state.budget.permits(.crashes) else { return }
    addTurns(SideKind(subject: subject, isAboutCrashes: true), as: origin, in: state, &actions)
  }

  private func addTurns(
    _ kind: SideKind, as origin: NumberedDeed.Origin, in state: NumberedSituation,
    _ actions: inout [NumberedDeed]
  ) {
    let scene = scenes[state.scene]
    for place in turns.places(of: kind, in: state.scene) {
      let found = turns.sideTurn(place)
      guard state.budget.permits(found.turn.charge) else { continue }
      actions.append(
        NumberedDeed(
          origin: origin, turn: found.turn,
          scene: scenes.number(of: found.scene(after: scene, kind.role))))
    }
  }

  /// A message that arrives before others that were sent earlier.
  private func addOvertaking(
    _ letter: UInt32, to role: PaymentRole, as origin: NumberedDeed.Origin, in state: NumberedSituation,
    _ actions: inout [NumberedDeed]
  ) {
    let scene = scenes[state.scene]
    let kind = SideKind(subject: .about(letter, to: role), isAboutCrashes: false)
    for place in turns.places(of: kind, in: state.scene) {
      let found = turns.sideTurn(place)
      guard found.turn.isDelivery else { continue }
      var turn = found.turn
      turn.charge = .reorders
      actions.append(
        NumberedDeed(
          origin: origin, turn: turn, scene: scenes.number(of: found.scene(after: scene, role))))
    }
  }

  public func next(_ state: NumberedSituation, _ deed: NumberedDeed) -> NumberedSituation? {
    let signed = signings.union(state.signings, deed.turn.signings)
    return NumberedSituation(
      scene: deed.scene,
      mail: mails.change(state.mail, taking: deed.origin.letter, adding: deed.turn.mail),
      signings: signed.set, flaws: state.flaws.union(deed.turn.flaws).union(signed.flaws),
      budget: state.budget.charged(deed.turn.charge))
  }

  private func brokenPromises(in state: NumberedSituation) -> UInt64 {
    let scene = Int(state.scene)
    let broken = verdicts[scene] ?? verdicts.insert(judged(state.scene), at: scene)
    return broken | state.flaws.brokenPromises
  }

  private func judged(_ scene: UInt32) -> UInt64 {
    PaymentRole.allCases.reduce(0) { broken, role in
      let stance = Int(scenes.stance(of: role, in: scene))
      let known = sideVerdicts[stance]
      return broken | (known ?? sideVerdicts.insert(judged(scene, for: role), at: stance))
    }
  }

  private func judged(_ scene: UInt32, for role: PaymentRole) -> UInt64 {
    plain.brokenPromises(to: role, in: scenes.situation(of: scenes[scene]))
      .reduce(0) { $0 | $1.mask }
  }

  /// What is remembered of scenes and mail.
  public var sharedBytes: Int {
    scenes.bytes + mails.bytes + signings.bytes + turns.bytes + verdicts.bytes
      + sideVerdicts.bytes
  }
}

extension NumberedDeed.Origin {
  /// The message that is taken off what is on its way.
  fileprivate var letter: LetterPlace? {
    switch self {
    case .about(let place): place
    case .own, .joint: nil
    }
  }
}

extension Promise {
  fileprivate var mask: UInt64 { 1 << UInt64(number) }
}

extension Flaws {
  /// The promises that are broken by what was seen in single moves.
  fileprivate var brokenPromises: UInt64 {
    if isEmpty { return 0 }
    return Promise.allCases.filter { !$0.isKept(despite: self) }.reduce(0) { $0 | $1.mask }
  }
}
