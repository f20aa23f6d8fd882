internal import Bitcoin
internal import Channels

/// The one place where it makes a difference whether there is a memory: what it knows is recalled,
/// and everything else is found by the same code as without.
extension World {
  /// When the marks of new parts are made.
  private var marking: Marking { memory == nil ? .onDemand : .atOnce }

  /// What a side does when something happens to it.
  func response<Party>(of side: Part<Side<Party>>, to cue: Cue<Party>) -> Response<Party> {
    let crashAfter = conditions[Party.side].crashAfter
    func find() -> Response<Party> {
      var reaction = Reaction(
        side: side.content, channel: channel, crashAfter: crashAfter, marking: marking,
        known: handled(by: side, cue), completions: Completions(memory?.completions))
      reaction.take(cue)
      return Response(reaction)
    }
    guard let memory else { return find() }
    let scene = (channel?.mark ?? .none).mixed(with: crashAfter ?? -1)
    return Party.responses(in: memory)
      .answer(to: side.mark.mixed(with: cue.mark).mixed(with: scene), otherwise: find)
  }

  /// What a party makes of an input, which is the same wherever it falls over then.
  func handled<Party>(by side: Part<Side<Party>>, _ cue: Cue<Party>) -> Handled<Party>? {
    guard let memory, let input = cue.input else { return nil }
    return Party.handled(in: memory).answer(to: side.mark.mixed(with: cue.mark)) {
      Handled(side.content.party, input)
    }
  }

  /// What a side sees of the chain.
  func facts<Party>(for side: Part<Side<Party>>) -> Part<ChainFacts> {
    func find() -> Part<ChainFacts> {
      Part(chain.content.facts(about: side.content.party.watch), marking)
    }
    guard let memory else { return find() }
    let watched = side.content.watched?.mark ?? .none
    return memory.facts.answer(to: chain.mark.mixed(with: watched), otherwise: find)
  }

  /// Changes the chain; the key tells this change from all others.
  mutating func changeChain(
    _ key: @autoclosure () -> Mark, _ change: (inout Chain) throws(MoveRefusal) -> [Event]
  ) throws(MoveRefusal) {
    let step =
      if let memory {
        memory.chains.answer(to: chain.mark.mixed(with: key())) {
          ChainStep(chain.content, .atOnce, change)
        }
      } else {
        ChainStep(chain.content, .onDemand, change)
      }
    chain = try step.result.get()
    listener?.told += step.told
  }

  /// Changes the chain in a way that is never refused.
  mutating func changeChainSurely(
    _ key: @autoclosure () -> Mark, _ change: (inout Chain) -> [Event]
  ) {
    do throws(MoveRefusal) { try changeChain(key(), change) } catch {
      preconditionFailure("the change throws nothing: \(error)")
    }
  }

  /// Changes what is on its way to a side; the key tells this change from all others.
  mutating func changeTransit(
    to role: PaymentRole, _ key: @autoclosure () -> Mark, _ change: (inout [Parcel]) -> Void
  ) {
    let (before, marking) = (transit, marking)
    func find() -> Part<Transit> {
      var after = before.content
      change(&after[role])
      return Part(after, marking)
    }
    guard let memory else {
      transit = find()
      return
    }
    let side = role == .payer ? before.mark : before.mark.mixed(with: 1)
    transit = memory.transits.answer(to: side.mixed(with: key()), otherwise: find)
  }

  /// A message that a cheat makes; the key tells it from all others.
  func makeMessage(
    _ key: (MemoryTables) -> Mark, _ make: () throws(MoveRefusal) -> Timelock.Message
  ) throws(MoveRefusal) -> Part<Timelock.Message> {
    let made =
      memory.map { memory in
        memory.messages.answer(to: key(memory)) { Made(.atOnce, make) }
      } ?? Made(.onDemand, make)
    return try made.result.get()
  }

  /// A transaction that a party makes; the key tells it from all others.
  func makeOffer(
    _ key: (MemoryTables) -> Mark, _ make: () throws(MoveRefusal) -> Offer
  ) throws(MoveRefusal) -> Part<Offer> {
    let made =
      memory.map { memory in
        memory.offers.answer(to: key(memory)) { Made(.atOnce, make) }
      } ?? Made(.onDemand, make)
    return try made.result.get()
  }
}
