/// The batches that are read and not yet written, in order: a window that slides over a stream.
///
///     head            nextToTake         tail
///      │ answered, or in work │ waiting    │
struct BatchWindow<Item, Answer> {
  private enum Stage {
    case waiting([Item])
    case inWork
    case answered([Answer])
  }

  /// A batch to work on, and the place where its answers belong.
  struct Work {
    let place: Int
    let items: [Item]
  }

  private let capacity: Int
  private let maximumWeight: Int
  /// The stage and weight of the batch at a place, which is `place % capacity`.
  private var slots: [(stage: Stage, weight: Int)]
  private var head = 0
  private var nextToTake = 0
  private var tail = 0
  private var weight = 0

  init(capacity: Int, maximumWeight: Int) {
    self.capacity = capacity
    self.maximumWeight = maximumWeight
    slots = Array(repeating: (.inWork, 0), count: capacity)
  }

  var isEmpty: Bool { head == tail }

  /// One batch always finds room, however heavy: else it could never be worked on.
  var hasRoom: Bool {
    isEmpty || (tail - head < capacity && weight < maximumWeight)
  }

  var hasWork: Bool { nextToTake < tail }

  var isHeadAnswered: Bool {
    guard !isEmpty, case .answered = slots[head % capacity].stage else { return false }
    return true
  }

  mutating func add(_ items: [Item], weight: Int) {
    slots[tail % capacity] = (.waiting(items), weight)
    self.weight += weight
    tail += 1
  }

  /// Takes the oldest batch that is not taken yet.
  mutating func take() -> Work? {
    guard hasWork, case .waiting(let items) = slots[nextToTake % capacity].stage else { return nil }
    slots[nextToTake % capacity].stage = .inWork
    defer { nextToTake += 1 }
    return Work(place: nextToTake, items: items)
  }

  mutating func answer(_ place: Int, with answers: [Answer]) {
    slots[place % capacity].stage = .answered(answers)
  }

  /// Takes the answers of the oldest batch, if they are there.
  mutating func removeHead() -> [Answer]? {
    guard !isEmpty, case .answered(let answers) = slots[head % capacity].stage else { return nil }
    weight -= slots[head % capacity].weight
    slots[head % capacity] = (.inWork, 0)
    head += 1
    return answers
  }
}
