/// What columns of ages are called.
enum AgeWords {
  /// Whether a header says that its cells are ages.
  static func namesAge(_ header: String) -> Bool {
    header.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) } || han.contains(where: header.contains)
  }

  private static let words: Set<String> = [
    "age", "ages", "alter", "altersjahre", "âge", "edad", "edades", "idade", "età", "wiek", "ålder", "alder", "ikä", "leeftijd",
    "věk",
    "vek", "kor", "életkor", "starost", "vârsta", "возраст", "вік", "yaş", "umur",
  ]
  private static let han = ["年龄", "年齢", "年齡", "연령", "나이"]
}
