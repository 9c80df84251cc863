export { BarChart, type BarChartProps, type BarMark, type BarRow } from "./BarChart";
export { ChartFrame, type ChartFrameProps, type ChartTable } from "./ChartFrame";
export { ColumnPairChart, type ColumnPair, type ColumnPairChartProps } from "./ColumnPairChart";
export { CumulativeChart, type CumulativeChartProps } from "./CumulativeChart";
export { LevelDistribution, type LevelCount } from "./LevelDistribution";
export { zeroCrossing } from "./chart-scale";
export { LineChart, type LineChartProps, type LinePoint } from "./LineChart";
export { Sparkline } from "./Sparkline";
