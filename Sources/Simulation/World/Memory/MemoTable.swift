/// What questions were answered with, by the mark of the question.
///
/// Marks are spread evenly, so that their bits say where an answer lies: there is nothing to hash.
final class MemoTable<Answer: AnyObject> {
  private struct Slot {
    var mark: Mark
    var answer: Answer?
  }

  private var slots = [Slot](repeating: Slot(mark: .none, answer: nil), count: 64)
  private(set) var count = 0

  /// The answer that was found before, or else one that is found now.
  @inline(__always)
  func answer<Failure>(
    to question: Mark, otherwise find: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    if let known = slots[place(of: question)].answer { return known }
    let found = try find()
    // To find it may have asked the same table for something else.
    insert(found, at: question)
    return found
  }

  /// Where an answer lies, or would lie.
  @inline(__always)
  private func place(of question: Mark) -> Int {
    let last = slots.count - 1
    var place = Int(truncatingIfNeeded: question.low) & last
    return slots.withUnsafeBufferPointer { slots in
      while slots[place].answer != nil, slots[place].mark != question {
        place = (place + 1) & last
      }
      return place
    }
  }

  private func insert(_ answer: Answer, at question: Mark) {
    if count * 2 >= slots.count { grow() }
    let place = place(of: question)
    if slots[place].answer == nil { count += 1 }
    slots[place] = Slot(mark: question, answer: answer)
  }

  private func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(mark: .none, answer: nil), count: old.count * 2)
    for slot in old where slot.answer != nil { slots[place(of: slot.mark)] = slot }
  }
}
