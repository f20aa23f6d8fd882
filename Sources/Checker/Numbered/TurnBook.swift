internal import Channels
internal import Simulation

/// What can happen in each scene, found out once by the model itself.
final class TurnBook: Sendable {
  /// Some turns that lie one behind the other.
  struct List {
    fileprivate let word: UInt64

    var first: Int { Int(truncatingIfNeeded: word >> 16) }
    var count: Int { Int(truncatingIfNeeded: word & 0xffff) }
  }

  private let plain: WorldModel
  private let scenes: SceneBook
  private let mails: MailBook
  private let signings: SigningBook
  private let turns = Archive<Turn>()
  private let lists = WordMap()

  init(_ plain: WorldModel, _ scenes: SceneBook, _ mails: MailBook, _ signings: SigningBook) {
    self.plain = plain
    self.scenes = scenes
    self.mails = mails
    self.signings = signings
  }

  @inline(__always)
  subscript(turn: Int) -> Turn { turns.place(of: turn).pointee }

  /// What can happen in a scene whatever is on its way.
  @inline(__always)
  func turns(of scene: UInt32) -> List {
    let key = UInt64(scene) << 32
    return List(word: lists[key] ?? lists.insert(enter(turnsFound(of: scene)), at: key))
  }

  /// What can happen to the letter that a side waits for longest.
  @inline(__always)
  func turns(of scene: UInt32, about letter: UInt32, to role: Role) -> List {
    let key = UInt64(scene) << 32 | UInt64(letter + 1) << 1 | (role == .payer ? 0 : 1)
    return List(
      word: lists[key]
        ?? lists.insert(enter(turnsFound(of: scene, about: letter, to: role)), at: key))
  }

  private func enter(_ found: [Turn]) -> UInt64 {
    precondition(found.count < 1 << 16, "an explorer tells no more actions apart")
    return UInt64(turns.append(contentsOf: found)) << 16 | UInt64(found.count)
  }

  private func turnsFound(of scene: UInt32) -> [Turn] {
    let situation = scenes.situation(of: scene)
    return turns(deeds(in: situation), in: situation)
  }

  private func turnsFound(of scene: UInt32, about letter: UInt32, to role: Role) -> [Turn] {
    let situation = situation(of: scene, with: letter, to: role)
    return turns(deeds(in: situation, aboutLetterTo: role), in: situation)
  }

  private func turns(_ deeds: [Deed], in situation: Situation) -> [Turn] {
    deeds.enumerated().compactMap { ordinal, deed in
      situation.after(deed, plain.memory).map { turn(deed, ordinal, to: $0) }
    }
  }

  private func turn(_ deed: Deed, _ ordinal: Int, to next: Situation) -> Turn {
    Turn(
      scene: scenes.number(of: next), mail: mails.number(of: next.world.mail),
      signings: signings.number(of: next.signings), ordinal: UInt16(ordinal), flaws: next.flaws,
      charge: deed.charge, isDelivery: deed.isPlainDelivery)
  }

  private func deeds(in situation: Situation) -> [Deed] {
    var choices = Choices(situation, in: plain, into: [])
    choices.addDeedsWithoutMail()
    return choices.deeds
  }

  private func deeds(in situation: Situation, aboutLetterTo role: Role) -> [Deed] {
    var choices = Choices(situation, in: plain, into: [])
    choices.addDeeds(about: 0, to: role)
    return choices.deeds
  }

  private func situation(of scene: UInt32, with letter: UInt32, to role: Role) -> Situation {
    var situation = scenes.situation(of: scene)
    var mail = PerRole<[Letter]>(payer: [], payee: [])
    mail[role] = [mails.letter(letter)]
    situation.world = situation.world.carrying(mail)
    return situation
  }

  /// The deed that a turn of a scene stands for.
  func deed(_ ordinal: UInt16, of scene: UInt32) -> Deed {
    deeds(in: scenes.situation(of: scene))[Int(ordinal)]
  }

  /// The deed that a turn about a letter stands for.
  func deed(_ ordinal: UInt16, of scene: UInt32, about letter: UInt32, to role: Role) -> Deed {
    deeds(in: situation(of: scene, with: letter, to: role), aboutLetterTo: role)[Int(ordinal)]
  }

  var bytes: Int { turns.bytes + lists.bytes }
}

extension Deed {
  fileprivate var isPlainDelivery: Bool {
    guard charge == nil, moves.count == 1, case .deliver = moves[0] else { return false }
    return true
  }
}
