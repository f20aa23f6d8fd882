/// Answers the items of a stream on all cores, and gives the answers in the order of the items.
///
/// Items that are there together travel together, so that a lock is taken for a batch and not for
/// an item. An item that comes alone is answered at once: a caller who writes one line and waits
/// gets its answer while the stream stays open. One thread reads, `jobs` work, and the caller's
/// own writes, so that a closed output ends the program even while the input is silent.
struct OrderedParallelMap<Source: BatchSource, Answer: Sendable> {
  let jobs: Int
  let transform: @Sendable (Source.Item) -> Answer

  private typealias Queue = BatchQueue<Source.Item, Answer>

  /// Runs to the end of the source; `pause` is called whenever there is nothing to write yet.
  func run(
    _ source: Source,
    write: (Answer) throws(CommandError) -> Void,
    pause: () throws(CommandError) -> Void
  ) throws(CommandError) {
    let queue = Queue(capacity: 8 * jobs, maximumWeight: BatchLimit.weightInFlight)
    defer { queue.end(.abandoned) }
    try startThreads(source, queue)
    while true {
      switch queue.removeHead() {
      case .answers(let answers):
        for answer in answers { try write(answer) }
      case .pending:
        try pause()
        queue.awaitHead()
      case .ended(.failed(let error)):
        throw error
      case .ended(.complete), .ended(.abandoned):
        return
      }
    }
  }

  private func startThreads(_ source: Source, _ queue: Queue) throws(CommandError) {
    let transform = transform
    do {
      for _ in 0..<jobs {
        try DetachedThread.start { work(on: queue, transform) }
      }
      try DetachedThread.start { read(source, into: queue) }
    } catch {
      throw .noThread(error)
    }
  }
}

private func work<Item, Answer>(
  on queue: BatchQueue<Item, Answer>, _ transform: (Item) -> Answer
) {
  while let work = queue.take() {
    queue.answer(work, with: work.items.map(transform))
  }
}

private func read<Source: BatchSource, Answer>(
  _ source: Source, into queue: BatchQueue<Source.Item, Answer>
) {
  var source = source
  do throws(CommandError) {
    while let items = try source.next() {
      guard addBatches(of: items, Source.self, to: queue) else { return }
    }
    queue.end(.complete)
  } catch {
    queue.end(.failed(error))
  }
}

private func addBatches<Source: BatchSource, Answer>(
  of items: [Source.Item], _: Source.Type, to queue: BatchQueue<Source.Item, Answer>
) -> Bool {
  var batch: [Source.Item] = []
  var weight = 0
  for item in items {
    batch.append(item)
    weight += Source.weight(of: item)
    if batch.count == BatchLimit.items || weight >= BatchLimit.weight {
      guard queue.add(batch, weight: weight) else { return false }
      batch = []
      weight = 0
    }
  }
  return batch.isEmpty || queue.add(batch, weight: weight)
}

/// How much travels together: enough to pay for the lock, little enough to spread over the cores.
private enum BatchLimit {
  static let items = 64
  static let weight = 1 << 14
  static let weightInFlight = 64 << 20
}
