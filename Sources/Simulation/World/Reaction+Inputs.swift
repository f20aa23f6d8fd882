internal import Bitcoin
internal import Channels

extension Reaction {
  /// Takes a message, and keeps what it brings, whether or not the party accepts it.
  mutating func hear(_ message: Part<Family.Message>, from sender: Family.Role) {
    take(.message(message.content, from: sender))
    guard let contract else { return }
    let brought = Family.holdings(
      broughtBy: message, to: participant, in: contract, recalling: completions)
    for holding in brought { keep(holding) }
  }

  /// Takes an input: does what the party wants done, one after the other, until it crashes.
  mutating func take(_ input: PartyInput<Family>) {
    let handled = known ?? Handled(participant.party, input)
    participant.party = handled.party
    if let refusal = handled.refusal { consequences.append(.tell(.refused(by: role, refusal))) }
    keepBuilt()
    for effect in ordered(handled.effects).prefix(crashAfter ?? .max) { perform(effect) }
    if crashAfter != nil { crash() }
  }

  /// Keeps the funding from when the participant has built it.
  private mutating func keepBuilt() {
    guard let own = Family.contract(of: participant.party), contract?.content != own else {
      return
    }
    let built = Family.built(by: participant.party)
    guard !built.isEmpty else { return }
    contract = Part(own, marking)
    participant.built = contract
    for holding in built { keep(holding) }
  }

  private mutating func keep(_ holding: Family.Holding) {
    guard !participant.holdings.contains(where: { $0 == holding }) else { return }
    participant.holdings.append(holding)
    consequences.append(.tell(.gained(role, holding)))
  }

  /// The effects in the order in which this participant's runner sees to them.
  private func ordered(_ effects: [Effect<Family>]) -> [Effect<Family>] {
    switch participant.setting.recording[role] {
    case .beforeEffects:
      effects
    case .afterEffects:
      effects.filter { !$0.isStoring } + effects.filter { $0.isStoring }
    }
  }

  private mutating func perform(_ effect: Effect<Family>) {
    let stored = participant.notebook.latest?.number ?? 0
    precondition(
      participant.setting.recording[role] == .afterEffects
        || effect.after.map { $0 <= stored } ?? true, "a record comes before what depends on it")
    switch effect.action {
    case .store(let record):
      participant.notebook.write(record)
      consequences.append(.tell(.stored(role, record.number)))
    case .send(let message, let receiver):
      participant.given = max(
        participant.given, Family.promise(by: message, from: participant.party))
      consequences.append(.send(Part(message, marking), to: receiver))
    case .offer(let act, let name):
      consequences.append(.offer(Part(Family.Layer.offer(act, named: name), marking)))
    case .release(let total):
      participant.given = max(participant.given, total)
      consequences.append(.tell(.released(participant.given)))
    }
  }

  /// A participant that crashes forgets at once what it has not stored; messages to it wait.
  mutating func crash() {
    participant.party = participant.party.restored(from: participant.notebook.latest)
    consequences.append(.tell(.crashed(role)))
  }

  /// Starts the participant from what its notebook says.
  mutating func reread() {
    let record = participant.notebook.latest.map {
      Family.reread($0, under: participant.party.rulebook)
    }
    participant.party = participant.party.restored(from: record)
    consequences.append(.tell(.restarted(role, record?.number)))
  }
}

extension Effect {
  /// Whether it is a record.
  fileprivate var isStoring: Bool {
    switch action {
    case .store: true
    case .send, .offer, .release: false
    }
  }
}
