public import Filecoin

/// Which waiting messages a miner puts into a block.
public enum MessageChoice: Hashable, Sendable {
  /// All that can stand there, in the order in which they came.
  case all
  /// All but these.
  case without([ContentIdentifier])
  /// These and no others, in this order.
  case only([ContentIdentifier])
}

extension AccountLedger {
  /// Mines the next epoch.
  ///
  /// A message stays in the pool if its nonce is not the sender's next, or if the sender does not
  /// have what it takes, as can be after a reorganisation.
  @discardableResult
  public mutating func mine(_ choice: MessageChoice = .all) -> MinedEpoch {
    epoch = epoch.adding(1)
    let before = books
    var mined: [PooledMessage] = []
    var results: [Receipt] = []
    for pooled in chosen(choice) where canStand(pooled) {
      results.append(execute(pooled))
      mined.append(pooled)
    }
    guard !mined.isEmpty else { return MinedEpoch(epoch: epoch, receipts: []) }
    let names = Set(mined.map(\.cid))
    pool.removeAll { names.contains($0.cid) }
    for receipt in results { receipts[receipt.cid] = receipt }
    blocks.append(Block(epoch: epoch, messages: mined, before: before))
    return MinedEpoch(epoch: epoch, receipts: results)
  }

  /// Mines so many epochs, with all messages that can stand in them; gives those that had any.
  @discardableResult
  public mutating func advance(by count: Int64) -> [MinedEpoch] {
    let end = epoch.adding(max(0, count))
    var busy: [MinedEpoch] = []
    while epoch < end {
      let mined = mine()
      // What could not stand in an epoch with no messages cannot stand in the next one either.
      if mined.receipts.isEmpty { epoch = end } else { busy.append(mined) }
    }
    return busy
  }

  private func chosen(_ choice: MessageChoice) -> [PooledMessage] {
    switch choice {
    case .all: pool
    case .without(let names): pool.filter { !names.contains($0.cid) }
    case .only(let names): names.compactMap { name in pool.first { $0.cid == name } }
    }
  }

  private func canStand(_ pooled: PooledMessage) -> Bool {
    let message = pooled.message
    guard key(of: message.from) == pooled.signer, let id = books.resolve(message.from),
      let sender = books[id]
    else { return false }
    return sender.nonce == message.nonce && sender.balance >= cost(of: message)
  }

  private mutating func execute(_ pooled: PooledMessage) -> Receipt {
    let message = pooled.message
    let fee = parameters.fees[message.kind]
    if let sender = books.resolve(message.from) {
      books[sender]?.nonce += 1
      books.move(fee, from: sender, to: .burnt)
    }
    let (after, result) = run(message, by: pooled.signer, at: epoch)
    books = after
    return Receipt(
      cid: pooled.cid, kind: message.kind, epoch: epoch, fee: fee, result: result)
  }

  /// Runs a message on the books as they are, without its fee and its nonce.
  func run(
    _ message: FilecoinMessage, by key: Address, at epoch: Epoch
  ) -> (Books, CallResult) {
    guard let caller = books.resolve(message.from), books[caller] != nil else {
      return (books, CallResult(CallAbort(.senderUnknown, .senderUnknown(message.from))))
    }
    var execution = Execution(
      Execution.Setting(
        parameters: parameters, memory: memory, epoch: epoch, origin: key, nonce: message.nonce),
      on: books)
    let result = execution.send(
      CallRequest(
        caller: caller, to: message.to, value: message.value, method: message.method,
        params: message.params))
    return (execution.books, result)
  }
}
