internal import Bitcoin
internal import Channels

extension Reaction {
  /// Takes a message, and keeps what it brings, whatever the party thinks of it.
  mutating func hear(_ message: Part<Timelock.Message>) {
    take(.message(message.content))
    keep(message)
  }

  /// Takes an input: does what the party wants done, one after the other, until it falls over.
  mutating func take(_ input: Party.Input) {
    let handled = known ?? Handled(side.party, input)
    side.party = handled.party
    if let refusal = handled.refusal { deeds.append(.tell(.refused(by: Party.side, refusal))) }
    keepFunding()
    for effect in ordered(handled.effects).prefix(crashAfter ?? .max) { perform(effect) }
    if crashAfter != nil { fall() }
  }

  /// The effects in the order in which this side's runner sees to them.
  private func ordered(
    _ effects: [Effect<Party.Record>]
  ) -> [Effect<Party.Record>] {
    switch side.setting.recording[Party.side] {
    case .beforeEffects:
      effects
    case .afterEffects:
      effects.filter { !$0.isStoring } + effects.filter(\.isStoring)
    }
  }

  private mutating func perform(_ effect: Effect<Party.Record>) {
    let stored = side.notebook.latest?.number ?? 0
    precondition(
      side.setting.recording[Party.side] == .afterEffects
        || effect.after.map { $0 <= stored } ?? true, "a record comes before what depends on it")
    switch effect.action {
    case .store(let record):
      side.notebook.write(record)
      deeds.append(.tell(.stored(Party.side, record.number)))
    case .send(let message):
      side.given = max(side.given, side.party.promise(by: message))
      deeds.append(.send(Part(message, marking)))
    case .broadcast(let transaction, let name):
      deeds.append(.offer(Part(Offer(.channel(name), transaction), marking)))
    case .release(let total):
      side.given = max(side.given, total)
      deeds.append(.tell(.released(side.given)))
    }
  }

  /// A party that falls over forgets at once what it has not stored; messages to it wait.
  mutating func fall() {
    side.party = side.party.restored(from: side.notebook.latest)
    deeds.append(.tell(.crashed(Party.side)))
  }

  /// Starts the party from what its notebook says.
  mutating func reread() {
    let record = side.notebook.latest?.reread(under: side.party.rulebook)
    side.party = side.party.restored(from: record)
    deeds.append(.tell(.restarted(Party.side, record?.number)))
  }
}

extension FiledRecord {
  /// The record as it comes back from a file.
  ///
  /// Terms that make no channel are not read; who waives their checks has to do without a file.
  fileprivate func reread(under rulebook: Timelock.Rulebook) -> Self {
    guard !rulebook.waived.contains(.terms) else { return self }
    do { return try Self(json: json) } catch {
      preconditionFailure("a record is read as it was written: \(error)")
    }
  }
}

extension Effect {
  /// Whether it is a record.
  fileprivate var isStoring: Bool {
    switch action {
    case .store: true
    case .send, .broadcast, .release: false
    }
  }
}
