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
  /// The promises that scenes break.
  private let verdicts = WordMap()
  public let initialStates: [NumberedSituation]

  /// Numbers the situations of a model.
  public init(_ plain: WorldModel) {
    self.plain = plain
    let scenes = SceneBook(plain)
    self.scenes = scenes
    turns = TurnBook(plain, scenes, mails, signings)
    let (mails, signings) = (mails, signings)
    initialStates = plain.initialStates.map { situation in
      NumberedSituation(
        scene: scenes.number(of: situation), mail: mails.number(of: situation.world.mail),
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

  public func fingerprint(of state: NumberedSituation) -> Fingerprint { state.fingerprint }

  public func boundary(of state: NumberedSituation) -> Boundary {
    scenes.boundary(of: state.scene)
  }

  public func actions(in state: NumberedSituation, into actions: inout [NumberedDeed]) {
    let mail = mails[state.mail]
    addTurns(about: mail, to: .payer, in: state, &actions)
    addTurns(about: mail, to: .payee, in: state, &actions)
    let list = turns.turns(of: state.scene)
    for place in list.first..<list.first + list.count {
      let turn = turns[place]
      if state.budget.permits(turn.charge) { actions.append(NumberedDeed(turn: turn, letter: nil)) }
    }
  }

  private func addTurns(
    about mail: MailBook.Mail, to role: Role, in state: NumberedSituation,
    _ actions: inout [NumberedDeed]
  ) {
    let letters = mail.letters(to: role)
    let mayOvertake = state.budget.permits(.reorders)
    for index in 0..<(mayOvertake ? letters.count : min(1, letters.count)) {
      let list = turns.turns(of: state.scene, about: letters[index], to: role)
      for place in list.first..<list.first + list.count {
        var turn = turns[place]
        if index > 0 {
          guard turn.isDelivery else { continue }
          turn.charge = .reorders
        }
        guard state.budget.permits(turn.charge) else { continue }
        actions.append(NumberedDeed(turn: turn, letter: LetterPlace(role, index)))
      }
    }
  }

  public func next(_ state: NumberedSituation, _ deed: NumberedDeed) -> NumberedSituation? {
    let signed = signings.union(state.signings, deed.turn.signings)
    return NumberedSituation(
      scene: deed.turn.scene,
      mail: mails.change(state.mail, taking: deed.letter, adding: deed.turn.mail),
      signings: signed.set, flaws: state.flaws.union(deed.turn.flaws).union(signed.flaws),
      budget: state.budget.charged(deed.turn.charge))
  }

  private func brokenPromises(in state: NumberedSituation) -> UInt64 {
    let scene = UInt64(state.scene)
    let broken = verdicts[scene] ?? verdicts.insert(judged(state.scene), at: scene)
    return broken | state.flaws.brokenPromises
  }

  private func judged(_ scene: UInt32) -> UInt64 {
    plain.brokenPromises(in: scenes.situation(of: scene)).reduce(0) { $0 | $1.mask }
  }

  /// What is remembered of scenes and mail.
  public var sharedBytes: Int {
    scenes.bytes + mails.bytes + signings.bytes + turns.bytes + verdicts.bytes
  }
}

extension Promise {
  fileprivate var mask: UInt64 { 1 << UInt64(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension Flaws {
  /// The promises that are broken by what was seen in single moves.
  fileprivate var brokenPromises: UInt64 {
    if isEmpty { return 0 }
    return Promise.allCases.filter { !$0.isKept(despite: self) }.reduce(0) { $0 | $1.mask }
  }
}
