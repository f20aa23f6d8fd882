internal import Bitcoin
public import Channels
internal import Simulation

/// Tells whether situations keep the promises, by what stands on the chain and what is certain.
public struct Judge<Family: CheckedFamily>: Sendable {
  /// What is agreed.
  public let terms: Family.Terms
  /// How many blocks a branch may undo.
  public let undoable: Int
  /// What was answered before; `nil` where the same is hardly asked twice.
  private let answers: Recall<Bool>?
  /// What was answered last; `nil` where situations do not follow one another.
  private let latest: LatestAnswers<Family>?
  /// What moves have led to, where many situations end alike.
  let worlds: WorldMemory<Family>?

  /// Judges many situations that are alike, and remembers what it found.
  init(
    terms: Family.Terms, undoable: Int,
    remembering worlds: WorldMemory<Family> = WorldMemory()
  ) {
    self.terms = terms
    self.undoable = undoable
    answers = Recall()
    latest = nil
    self.worlds = worlds
  }

  /// Judges situations that follow one another on one path, and are all different.
  init(following terms: Family.Terms, undoable: Int) {
    self.terms = terms
    self.undoable = undoable
    answers = nil
    latest = LatestAnswers()
    worlds = nil
  }

  /// Whether a situation keeps a promise.
  func isKept(_ promise: Family.Promise, in situation: Situation<Family>) -> Bool {
    promise.isKept(despite: situation.flaws) && keeps(promise, in: situation)
  }

  /// Whether a situation keeps a promise, by its chain and its participants.
  func keeps(_ promise: Family.Promise, in situation: Situation<Family>) -> Bool {
    Family.Role.allCases.allSatisfy { keeps(promise, to: $0, in: situation) }
  }

  /// Whether a situation keeps to one participant what a promise says, by its chain, its contract,
  /// and that participant; what is promised to no role in particular counts once, for the first.
  func keeps(
    _ promise: Family.Promise, to role: Family.Role, in situation: Situation<Family>
  ) -> Bool {
    let isFirst = role.index == 0
    switch promise.subject {
    case .value:
      return !isFirst
        || recall(promise, about: nil, in: situation) { isValueConserved(in: situation) }
    case .share(let owner):
      return role != owner
        || recall(promise, about: role, in: situation) { keepsShare(role, in: situation) }
    case .freedom:
      return role == situation.cheat
        || recall(promise, about: role, in: situation) { isFree(role, in: situation) }
    case .everyRole:
      return role == situation.cheat
        || recall(promise, about: role, in: situation) {
          Family.keeps(promise, to: role, in: situation, self)
        }
    case .noRole:
      return !isFirst
        || recall(promise, about: nil, in: situation) {
          Family.keeps(promise, to: role, in: situation, self)
        }
    case .refusal, .signatures: return true
    }
  }

  /// Answers a question about the chain, the contract and at most one participant, which many
  /// situations share: what is on its way makes no difference, nor does what another does.
  private func recall(
    _ promise: Family.Promise, about role: Family.Role?, in situation: Situation<Family>,
    _ judge: () -> Bool
  ) -> Bool {
    if let latest { return latest.answer(to: promise, about: role, in: situation, by: judge) }
    guard let answers else { return judge() }
    let world = situation.world
    let undoable = situation.allowance.permits(.reorganisations) ? 1 : 0
    var question = world.layerMark.mixed(with: world.contractMark)
      .mixed(with: situation.wealth.satoshis)
      .mixed(with: promise.number << 3 | (role == situation.cheat ? 2 : 0) | undoable)
    if let role {
      question = question.mixed(with: world.mark(of: role))
        .mixed(with: UInt64(world.condition(of: role)) << 8 | UInt64(RoleSet(role).rawValue))
    }
    return answers.answer(to: question, by: judge)
  }

  /// The ledger's books balance, and the participants own no more than they began with.
  private func isValueConserved(in situation: Situation<Family>) -> Bool {
    let world = situation.world
    let found =
      Family.Role.allCases.reduce(0) { $0 + Family.owned(by: $1, in: world).satoshis }
      + Family.locked(in: world).satoshis
    return world.layer.isBalanced && found <= situation.wealth.satoshis
  }

  private func keepsShare(_ role: Family.Role, in situation: Situation<Family>) -> Bool {
    guard role != situation.cheat, situation.world.contract != nil else { return true }
    return Family.keepsShare(role, in: situation, self)
  }

  /// A participant alone gets what is its own.
  ///
  /// It is tried out on a copy. All others fall silent, the participant gives up, and miners do
  /// what the terms assume of them until the last lock is past; then it must have its money. That
  /// is less than it may hope for, so that what it reaches in this way it can reach for certain.
  private func isFree(_ role: Family.Role, in situation: Situation<Family>) -> Bool {
    guard Family.mayBeHeld(role, in: situation) else { return true }
    let end = Epilogue(
      situation.world, alone: [role], terms, remembering: worlds, telling: .end)
    return Family.gotOut(role, at: end, of: situation.world)
  }

  /// Whether what stands on the chain can no longer be undone.
  package func isSettled(in situation: Situation<Family>) -> Bool {
    guard situation.allowance.permits(.reorganisations), situation.world.contract != nil else {
      return true
    }
    return Family.isSettled(in: situation, undoable: undoable)
  }
}

extension FamilyPromise {
  /// Whether it is kept where this was seen in single moves.
  func isKept(despite flaws: Flaws) -> Bool {
    switch subject {
    case .value, .share, .freedom, .everyRole, .noRole: true
    case .refusal: !flaws.contains(.changedByRefusal)
    case .signatures: !flaws.contains(.signedTwice)
    }
  }

  /// Tells it from the others.
  var number: Int {
    guard let number = Self.allCases.firstIndex(of: self) else {
      preconditionFailure("every promise is one of all promises")
    }
    return number
  }
}
