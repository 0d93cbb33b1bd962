/** Grades in use (财预〔2020〕10号: 优 良 中 差; local forms: 优秀, 良好, 合格 …) as the whole of a cell. */
export const GRADE = /^(?:优秀?|良好?|中等?|差|较差|较好|一般|合格|基本合格|不合格)(?:等级?)?$/u;
