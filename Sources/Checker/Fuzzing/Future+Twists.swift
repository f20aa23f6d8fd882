internal import Bitcoin
internal import Channels
internal import Simulation

extension Future {
  /// The future after a twist; `nil` where it cannot happen, or must not.
  func after(_ twist: Twist) -> Future? {
    guard !isOver else { return nil }
    var next = self
    next.age += 1
    next.news = []
    let isPossible =
      switch twist {
      case .begin(let deal): next.begin(deal)
      case .moves(let moves): next.make(moves)
      case .approach(let blocks): next.approach(within: blocks)
      case .takeStock: next.takeStock()
      case .end: next.end()
      }
    return isPossible ? next : nil
  }

  private mutating func begin(_ deal: Deal) -> Bool {
    guard situation == nil, let world = deal.world else { return false }
    self.deal = deal
    let allowance = Allowance(reorganisations: deal.undoable > 0 ? 1 : 0)
    situation = Situation(world, cheat: deal.cheat, allowance: allowance)
    judge = Judge(deal)
    news = .change
    return true
  }

  private mutating func approach(within blocks: Int) -> Bool {
    guard let count = distance(within: blocks) else { return false }
    return make([.mine(count, .mempool)])
  }

  /// How many blocks have to pass until the latest lock is so near; `nil` if it is.
  func distance(within blocks: Int) -> Int? {
    guard let deal, let world, let lock = deal.terms.ladder.lock(of: world.latestState) else {
      return nil
    }
    let distance = Int(lock.value) - blocks - Int(world.height.value)
    return distance > 0 ? distance : nil
  }

  /// Nothing is found out of a side that is to fall over at whatever it does next.
  private mutating func takeStock() -> Bool {
    guard situation != nil else { return false }
    news = .stocktaking
    return true
  }

  private mutating func end() -> Bool {
    guard let deal, let ended = epilogue else { return false }
    situation?.world = ended.world
    sights.formUnion(ended.world.closings(deal.terms))
    news = .change
    isOver = true
    return true
  }

  /// How it ends where honest sides are on their own.
  var epilogue: Epilogue? {
    guard let situation, let deal else { return nil }
    return Epilogue(situation.world, alone: situation.honest, deal.terms.ladder)
  }

  /// The moves that a twist comes to.
  func moves(of twist: Twist) -> [Move] {
    switch twist {
    case .begin, .takeStock: []
    case .moves(let moves): moves
    case .approach(let blocks): distance(within: blocks).map { [.mine($0, .mempool)] } ?? []
    case .end: epilogue?.moves ?? []
    }
  }
}

extension World {
  /// The latest state that either side holds, or else the refund.
  var latestState: UInt32 {
    max(
      payer.latest?.division.state ?? 0, payee.open?.standing.division.state ?? 0)
  }
}
