internal import Channels
internal import Simulation

/// What can happen in each scene, found out by the plain model, once for all scenes in which it is
/// the same.
final class TurnBook: Sendable {
  private let plain: WorldModel
  private let scenes: SceneBook
  private let mails: MailBook
  private let signings: SigningBook
  private let sideTurns = Archive<SideTurn>()
  private let jointTurns = Archive<JointTurn>()
  /// Where turns lie that are about nothing, by where a side stands, and about a letter.
  private let ownLists = WordList()
  private let letterLists = WordMap()
  private let jointLists = WordList()

  init(_ plain: WorldModel, _ scenes: SceneBook, _ mails: MailBook, _ signings: SigningBook) {
    self.plain = plain
    self.scenes = scenes
    self.mails = mails
    self.signings = signings
  }

  @inline(__always)
  func sideTurn(_ place: Int) -> SideTurn { sideTurns.place(of: place).pointee }

  @inline(__always)
  func jointTurn(_ place: Int) -> JointTurn { jointTurns.place(of: place).pointee }

  /// Where the turns of a kind lie that one side of a scene can take.
  @inline(__always)
  func places(of kind: SideKind, in scene: UInt32) -> Range<Int> {
    let stance = scenes.stance(of: kind.role, in: scene)
    switch kind.subject {
    case .own:
      let place = Int(stance) << 1 | Int(kind.word)
      return Self.range(ownLists[place] ?? ownLists.insert(enter(kind, scene), at: place))
    case .about:
      let key = UInt64(stance) << 32 | kind.word
      return Self.range(letterLists[key] ?? letterLists.insert(enter(kind, scene), at: key))
    }
  }

  /// Where the turns of both sides lie.
  @inline(__always)
  func placesOfJointTurns(in scene: UInt32) -> Range<Int> {
    let key = Int(scene)
    return Self.range(jointLists[key] ?? jointLists.insert(enterJointTurns(scene), at: key))
  }

  @inline(__always)
  private static func range(_ word: UInt64) -> Range<Int> {
    let first = Int(truncatingIfNeeded: word >> 16)
    return first..<first + Int(truncatingIfNeeded: word & 0xffff)
  }

  private static func word(first: Int, count: Int) -> UInt64 {
    precondition(count < 1 << 16, "an explorer tells no more actions apart")
    return UInt64(first) << 16 | UInt64(count)
  }

  private func enter(_ kind: SideKind, _ number: UInt32) -> UInt64 {
    let scene = scenes[number]
    let situation = situation(kind, of: number)
    let found = outcomes(of: deeds(kind, in: situation), in: situation) { turn, next in
      let after = scenes.scene(of: next)
      let sideTurn = SideTurn(
        turn: turn, chain: after.chain, side: after.side(kind.role),
        condition: after.conditions[kind.role], missed: after.missed[kind.role])
      precondition(
        sideTurn.scene(after: scene, kind.role) == after, "nobody makes the other side look")
      return sideTurn
    }
    return Self.word(first: sideTurns.append(contentsOf: found), count: found.count)
  }

  private func enterJointTurns(_ number: UInt32) -> UInt64 {
    let situation = scenes.situation(of: scenes[number])
    let found = outcomes(of: jointDeeds(in: situation), in: situation) { turn, next in
      JointTurn(turn: turn, scene: scenes.number(of: scenes.scene(of: next)))
    }
    return Self.word(first: jointTurns.append(contentsOf: found), count: found.count)
  }

  private func outcomes<Outcome>(
    of deeds: [Deed], in situation: Situation, _ make: (Turn, Situation) -> Outcome
  ) -> [Outcome] {
    deeds.enumerated().compactMap { ordinal, deed in
      guard let next = situation.after(deed, plain.memory) else { return nil }
      return make(turn(deed, ordinal, to: next), next)
    }
  }

  private func turn(_ deed: Deed, _ ordinal: Int, to next: Situation) -> Turn {
    Turn(
      mail: mails.number(of: next.world.mail), signings: signings.number(of: next.signings),
      ordinal: UInt16(ordinal), flaws: next.flaws, charge: deed.charge,
      isDelivery: deed.isPlainDelivery)
  }

  var bytes: Int {
    sideTurns.bytes + jointTurns.bytes + ownLists.bytes + letterLists.bytes
      + jointLists.bytes
  }
}

// The deeds that turns stand for.
extension TurnBook {
  func deed(_ ordinal: UInt16, _ kind: SideKind, of scene: UInt32) -> Deed {
    deeds(kind, in: situation(kind, of: scene))[Int(ordinal)]
  }

  func jointDeed(_ ordinal: UInt16, of scene: UInt32) -> Deed {
    jointDeeds(in: scenes.situation(of: scenes[scene]))[Int(ordinal)]
  }

  /// A situation of the scene in which only what a kind of deeds is about is on its way.
  private func situation(_ kind: SideKind, of scene: UInt32) -> Situation {
    var situation = scenes.situation(of: scenes[scene])
    if !kind.isAboutCrashes { situation.allowance.crashes = 0 }
    if case .about(let letter, let role) = kind.subject {
      var mail = PerRole<PaymentRole, [Letter]>(payer: [], payee: [])
      mail[role] = [mails.letter(letter)]
      situation.world = situation.world.carrying(mail)
    }
    return situation
  }

  private func deeds(_ kind: SideKind, in situation: Situation) -> [Deed] {
    var choices = Choices(situation, in: plain, into: [])
    switch kind.subject {
    case .own(let role): choices.addDeeds(of: role)
    case .about(_, let role): choices.addDeeds(about: 0, to: role)
    }
    return choices.deeds.filter { ($0.charge == .crashes) == kind.isAboutCrashes }
  }

  private func jointDeeds(in situation: Situation) -> [Deed] {
    var choices = Choices(situation, in: plain, into: [])
    choices.addBlocks()
    return choices.deeds
  }
}

/// Which deeds of one side are meant.
struct SideKind {
  /// What deeds are about.
  enum Subject {
    /// Nothing that is on its way.
    case own(PaymentRole)
    /// The letter that the side waits for longest.
    case about(UInt32, to: PaymentRole)
  }

  let subject: Subject
  /// Whether the side falls over; few ways have that still before them, and it takes most time to
  /// find out.
  let isAboutCrashes: Bool

  var role: PaymentRole {
    switch subject {
    case .own(let role), .about(_, let role): role
    }
  }

  /// What tells it from others of its side.
  fileprivate var word: UInt64 {
    let crashes: UInt64 = isAboutCrashes ? 1 : 0
    return switch subject {
    case .own: crashes
    case .about(let letter, _): (UInt64(letter) + 1) << 1 | crashes
    }
  }
}

extension Deed {
  fileprivate var isPlainDelivery: Bool {
    guard charge == nil, moves.count == 1, case .deliver = moves[0] else { return false }
    return true
  }
}
