/// `one byte`, `2 bytes`.
func counted(_ count: some BinaryInteger, _ noun: String) -> String {
  count == 1 ? "one \(noun)" : "\(count) \(noun)s"
}
